-- CreateEnum
CREATE TYPE "ExchangeState" AS ENUM ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN');

-- AlterEnum
ALTER TYPE "VisitState" ADD VALUE 'LOGGED';

-- AlterTable
ALTER TABLE "Visit" ADD COLUMN     "contestDecidedAt" TIMESTAMPTZ(3),
ADD COLUMN     "contestedAt" TIMESTAMPTZ(3),
ADD COLUMN     "loggedOn" DATE,
ADD COLUMN     "standsInForId" UUID,
ADD COLUMN     "undo" JSONB;

-- CreateTable
CREATE TABLE "Volunteer" (
    "teamId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "Volunteer_pkey" PRIMARY KEY ("teamId","personId")
);

-- CreateTable
CREATE TABLE "HostClaim" (
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HostClaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LateNotice" (
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "announcedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LateNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WaitlistEntry" (
    "id" UUID NOT NULL,
    "slotId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),
    "visitId" UUID,

    CONSTRAINT "WaitlistEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Exchange" (
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "otherVisitId" UUID,
    "personId" UUID NOT NULL,
    "state" "ExchangeState" NOT NULL DEFAULT 'ASKED',
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answerBy" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Exchange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "HostClaim_visitId_key" ON "HostClaim"("visitId");

-- CreateIndex
CREATE INDEX "HostClaim_personId_idx" ON "HostClaim"("personId");

-- CreateIndex
CREATE INDEX "LateNotice_visitId_announcedAt_idx" ON "LateNotice"("visitId", "announcedAt");

-- CreateIndex
CREATE UNIQUE INDEX "WaitlistEntry_visitId_key" ON "WaitlistEntry"("visitId");

-- CreateIndex
CREATE INDEX "WaitlistEntry_slotId_joinedAt_idx" ON "WaitlistEntry"("slotId", "joinedAt");

-- CreateIndex
CREATE INDEX "WaitlistEntry_personId_idx" ON "WaitlistEntry"("personId");

-- CreateIndex
CREATE INDEX "Exchange_visitId_idx" ON "Exchange"("visitId");

-- CreateIndex
CREATE INDEX "Exchange_otherVisitId_idx" ON "Exchange"("otherVisitId");

-- CreateIndex
CREATE INDEX "Exchange_personId_state_idx" ON "Exchange"("personId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Visit_standsInForId_key" ON "Visit"("standsInForId");

-- AddForeignKey
ALTER TABLE "Volunteer" ADD CONSTRAINT "Volunteer_teamId_personId_fkey" FOREIGN KEY ("teamId", "personId") REFERENCES "TeamMember"("teamId", "personId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_standsInForId_fkey" FOREIGN KEY ("standsInForId") REFERENCES "Visit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HostClaim" ADD CONSTRAINT "HostClaim_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HostClaim" ADD CONSTRAINT "HostClaim_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LateNotice" ADD CONSTRAINT "LateNotice_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitlistEntry" ADD CONSTRAINT "WaitlistEntry_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitlistEntry" ADD CONSTRAINT "WaitlistEntry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitlistEntry" ADD CONSTRAINT "WaitlistEntry_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exchange" ADD CONSTRAINT "Exchange_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exchange" ADD CONSTRAINT "Exchange_otherVisitId_fkey" FOREIGN KEY ("otherVisitId") REFERENCES "Visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exchange" ADD CONSTRAINT "Exchange_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
