-- AlterTable
ALTER TABLE "DraftGap" DROP CONSTRAINT "DraftGap_pkey",
ADD CONSTRAINT "DraftGap_pkey" PRIMARY KEY ("runId", "personId", "reason");

-- AlterTable
ALTER TABLE "DraftVisit" ADD COLUMN     "isPinned" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "RotationRun" ADD COLUMN     "basedOnId" UUID,
ADD COLUMN     "bound" INTEGER,
ADD COLUMN     "isStopped" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "objective" INTEGER,
ADD COLUMN     "percent" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "startedAt" TIMESTAMPTZ(3);

-- AddForeignKey
ALTER TABLE "RotationRun" ADD CONSTRAINT "RotationRun_basedOnId_fkey" FOREIGN KEY ("basedOnId") REFERENCES "RotationRun"("id") ON DELETE SET NULL ON UPDATE CASCADE;
