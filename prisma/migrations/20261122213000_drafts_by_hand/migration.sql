-- AlterTable
ALTER TABLE "DraftGap" ADD COLUMN     "counts" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "DraftVisit" ADD COLUMN     "movedFromId" UUID;

-- AddForeignKey
ALTER TABLE "DraftVisit" ADD CONSTRAINT "DraftVisit_movedFromId_fkey" FOREIGN KEY ("movedFromId") REFERENCES "Slot"("id") ON DELETE SET NULL ON UPDATE CASCADE;
