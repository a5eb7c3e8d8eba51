-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "leasedBy" INTEGER;

-- Of all messages ever sent, only those that are being sent right now.
CREATE INDEX message_leased_by ON "Message" ("leasedBy") WHERE "leasedBy" IS NOT NULL;
