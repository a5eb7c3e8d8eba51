-- CreateEnum
CREATE TYPE "IncomingKind" AS ENUM ('CALENDAR_REPLY', 'BOUNCE', 'AUTOMATIC', 'HUMAN');

-- CreateEnum
CREATE TYPE "IncomingOutcome" AS ENUM ('APPLIED', 'NOTED', 'REFUSED', 'IGNORED', 'KEPT');

-- CreateEnum
CREATE TYPE "CalendarAnswer" AS ENUM ('ACCEPTED', 'TENTATIVE', 'DECLINED', 'COUNTER');

-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'REPLY_ANSWER';

-- CreateTable
CREATE TABLE "IncomingMail" (
    "id" UUID NOT NULL,
    "mailbox" TEXT NOT NULL,
    "uidValidity" BIGINT NOT NULL,
    "uid" BIGINT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "handledAt" TIMESTAMPTZ(3) NOT NULL,
    "kind" "IncomingKind" NOT NULL,
    "outcome" "IncomingOutcome" NOT NULL,
    "reason" TEXT,
    "answer" "CalendarAnswer",
    "personId" UUID,
    "visitId" UUID,
    "revision" INTEGER,
    "stampedAt" TIMESTAMPTZ(3),
    "tell" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "IncomingMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IncomingTrial" (
    "mailbox" TEXT NOT NULL,
    "uidValidity" BIGINT NOT NULL,
    "uid" BIGINT NOT NULL,
    "times" INTEGER NOT NULL,

    CONSTRAINT "IncomingTrial_pkey" PRIMARY KEY ("mailbox","uidValidity","uid")
);

-- CreateTable
CREATE TABLE "InboxLook" (
    "mailbox" TEXT NOT NULL,
    "lookedAt" TIMESTAMPTZ(3) NOT NULL,
    "failingAt" TIMESTAMPTZ(3),
    "failure" TEXT,
    "unread" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "InboxLook_pkey" PRIMARY KEY ("mailbox")
);

-- CreateTable
CREATE TABLE "FailingAddress" (
    "personId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "worksSince" TIMESTAMPTZ(3),

    CONSTRAINT "FailingAddress_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "UnsignedCalendar" (
    "visitId" UUID NOT NULL,

    CONSTRAINT "UnsignedCalendar_pkey" PRIMARY KEY ("visitId")
);

-- CreateIndex
CREATE INDEX "IncomingMail_fingerprint_idx" ON "IncomingMail"("fingerprint");

-- CreateIndex
CREATE INDEX "IncomingMail_visitId_stampedAt_idx" ON "IncomingMail"("visitId", "stampedAt");

-- CreateIndex
CREATE INDEX "IncomingMail_outcome_handledAt_idx" ON "IncomingMail"("outcome", "handledAt");

-- CreateIndex
CREATE UNIQUE INDEX "IncomingMail_mailbox_uidValidity_uid_key" ON "IncomingMail"("mailbox", "uidValidity", "uid");

-- AddForeignKey
ALTER TABLE "IncomingMail" ADD CONSTRAINT "IncomingMail_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FailingAddress" ADD CONSTRAINT "FailingAddress_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Calendars know these visits by a UID without a secret. A new one would be a second appointment.
INSERT INTO "UnsignedCalendar" ("visitId")
SELECT DISTINCT "subjectId" FROM "Message" WHERE "kind" = 'CALENDAR_INVITATION';
