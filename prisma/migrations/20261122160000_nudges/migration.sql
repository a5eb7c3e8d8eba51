-- CreateEnum
CREATE TYPE "MessageGroup" AS ENUM ('LOOK_BACKS', 'VISITS', 'HOSTING', 'PROMISES', 'THANKS', 'DIGESTS');

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "mailId" UUID;

-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "deputyId" UUID,
ADD COLUMN     "sponsorId" UUID;

-- CreateTable
CREATE TABLE "NudgeMail" (
    "id" UUID NOT NULL,
    "recipientId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "MessageState" NOT NULL DEFAULT 'CLAIMED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "retryAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),
    "messageId" TEXT NOT NULL,

    CONSTRAINT "NudgeMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MutedGroup" (
    "personId" UUID NOT NULL,
    "group" "MessageGroup" NOT NULL,

    CONSTRAINT "MutedGroup_pkey" PRIMARY KEY ("personId","group")
);

-- CreateIndex
CREATE UNIQUE INDEX "NudgeMail_messageId_key" ON "NudgeMail"("messageId");

-- CreateIndex
CREATE INDEX "NudgeMail_state_retryAt_idx" ON "NudgeMail"("state", "retryAt");

-- CreateIndex
CREATE UNIQUE INDEX "NudgeMail_recipientId_day_number_key" ON "NudgeMail"("recipientId", "day", "number");

-- CreateIndex
CREATE INDEX "Message_mailId_idx" ON "Message"("mailId");

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_sponsorId_fkey" FOREIGN KEY ("sponsorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "NudgeMail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NudgeMail" ADD CONSTRAINT "NudgeMail_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MutedGroup" ADD CONSTRAINT "MutedGroup_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The sponsor's own case goes to somebody else.
ALTER TABLE "Programme" ADD CONSTRAINT programme_deputy_is_somebody_else CHECK ("deputyId" <> "sponsorId");

-- Counted from one, so that the key of reader, day and number holds the daily cap.
ALTER TABLE "NudgeMail" ADD CONSTRAINT nudge_mail_counted_from_one CHECK ("number" >= 1);
