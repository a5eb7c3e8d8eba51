-- Until now nothing of the product wrote busy intervals; from now on each belongs to a calendar.
DELETE FROM "BusyInterval";

-- CreateEnum
CREATE TYPE "CalendarKind" AS ENUM ('MICROSOFT', 'GOOGLE', 'ADDRESS', 'FILE');

-- CreateEnum
CREATE TYPE "CalendarTrouble" AS ENUM ('NOT_READ', 'NOT_KNOWN');

-- AlterTable
ALTER TABLE "BusyInterval" ADD COLUMN     "calendarId" UUID NOT NULL;

-- CreateTable
CREATE TABLE "Calendar" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "CalendarKind" NOT NULL,
    "sealedAddress" BYTEA,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "nextReadAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "trouble" "CalendarTrouble",
    "unread" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Calendar_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Calendar_nextReadAt_idx" ON "Calendar"("nextReadAt");

-- CreateIndex
CREATE UNIQUE INDEX "Calendar_personId_kind_key" ON "Calendar"("personId", "kind");

-- CreateIndex
CREATE INDEX "BusyInterval_calendarId_idx" ON "BusyInterval"("calendarId");

-- AddForeignKey
ALTER TABLE "Calendar" ADD CONSTRAINT "Calendar_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BusyInterval" ADD CONSTRAINT "BusyInterval_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "Calendar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Facts that Prisma cannot express
ALTER TABLE "Calendar"
  ADD CONSTRAINT calendar_address_where_it_has_one CHECK (("kind" = 'ADDRESS') = ("sealedAddress" IS NOT NULL)),
  ADD CONSTRAINT calendar_file_is_read_once CHECK (("kind" = 'FILE') = ("nextReadAt" IS NULL));
