-- AlterTable
ALTER TABLE "Exchange" ADD COLUMN     "answeredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Visit" ADD COLUMN     "retimedFrom" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "HostRelease" (
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "releasedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HostRelease_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "HostRelease_visitId_idx" ON "HostRelease"("visitId");

-- CreateIndex
CREATE INDEX "HostRelease_releasedAt_idx" ON "HostRelease"("releasedAt");

-- CreateIndex
CREATE INDEX "Exchange_askedAt_idx" ON "Exchange"("askedAt");

-- CreateIndex
CREATE INDEX "HostClaim_claimedAt_idx" ON "HostClaim"("claimedAt");

-- AddForeignKey
ALTER TABLE "HostRelease" ADD CONSTRAINT "HostRelease_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;
