-- CreateEnum
CREATE TYPE "SchoolRegion" AS ENUM ('NORTH', 'CENTRAL', 'SOUTH');

-- CreateEnum
CREATE TYPE "RhythmKind" AS ENUM ('WEEKLY', 'EVERY_TWO_WEEKS', 'MONTHLY');

-- CreateEnum
CREATE TYPE "WeekOfMonth" AS ENUM ('FIRST', 'SECOND', 'THIRD', 'FOURTH', 'LAST');

-- CreateEnum
CREATE TYPE "ShiftKind" AS ENUM ('EARLY', 'DAY', 'EVENING', 'WEEKEND');

-- A value that is added to a type cannot be used in the same transaction, so the type is made anew.
ALTER TYPE "BudgetPeriod" RENAME TO "BudgetPeriod_before";
CREATE TYPE "BudgetPeriod" AS ENUM ('WEEK', 'QUARTER');
ALTER TABLE "TeamLoad" ALTER COLUMN "period" TYPE "BudgetPeriod" USING "period"::text::"BudgetPeriod";
DROP TYPE "BudgetPeriod_before";

-- AlterTable
ALTER TABLE "HostTeam" ADD COLUMN     "budgetPerQuarter" INTEGER;

-- AlterTable
ALTER TABLE "Site" ADD COLUMN     "region" TEXT,
ADD COLUMN     "schoolRegion" "SchoolRegion";

-- AlterTable
ALTER TABLE "Slot" ADD COLUMN     "openedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "SlotSeries" ADD COLUMN     "every" "RhythmKind" NOT NULL DEFAULT 'WEEKLY',
ADD COLUMN     "skipSchoolHolidays" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "weekOfMonth" "WeekOfMonth";

-- AlterTable
ALTER TABLE "TeamLoad" ALTER COLUMN "budget" DROP NOT NULL;

-- CreateTable
CREATE TABLE "SchoolHoliday" (
    "id" UUID NOT NULL,
    "siteId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "official" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "SchoolHoliday_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SlotRequest" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "shiftKind" "ShiftKind",
    "count" INTEGER NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "declinedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SlotRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SchoolHoliday_siteId_from_idx" ON "SchoolHoliday"("siteId", "from");

-- CreateIndex
CREATE INDEX "SlotRequest_teamId_from_idx" ON "SlotRequest"("teamId", "from");

-- AddForeignKey
ALTER TABLE "SchoolHoliday" ADD CONSTRAINT "SchoolHoliday_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlotRequest" ADD CONSTRAINT "SlotRequest_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "HostTeam"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Facts that Prisma cannot express.
ALTER TABLE "HostTeam"
  ADD CONSTRAINT team_quarter_budget_between_0_and_650 CHECK ("budgetPerQuarter" BETWEEN 0 AND 650);
ALTER TABLE "TeamLoad"
  ADD CONSTRAINT team_week_has_a_budget CHECK ("period" = 'QUARTER' OR "budget" IS NOT NULL);
ALTER TABLE "SchoolHoliday" ADD CONSTRAINT school_holiday_in_order CHECK ("until" >= "from");
ALTER TABLE "SlotSeries"
  ADD CONSTRAINT monthly_series_names_its_week CHECK (("every" = 'MONTHLY') = ("weekOfMonth" IS NOT NULL));
ALTER TABLE "SlotRequest"
  ADD CONSTRAINT slot_request_in_order CHECK ("until" >= "from"),
  ADD CONSTRAINT slot_request_between_1_and_100 CHECK ("count" BETWEEN 1 AND 100);

-- From now on the quarters are counted as well; these visits were counted in their weeks already.
INSERT INTO "TeamLoad" ("teamId", "period", "startsOn", "booked", "budget")
SELECT visit."teamId", 'QUARTER',
  date_trunc('quarter', visit."startsAt" AT TIME ZONE site."timeZone")::date, count(*), NULL
FROM "Visit" AS visit
  JOIN "HostTeam" AS team ON team."id" = visit."teamId"
  JOIN "Site" AS site ON site."id" = team."siteId"
WHERE visit."state" IN ('PROPOSED', 'CONFIRMED', 'DONE', 'MISSED') AND visit."startsAt" IS NOT NULL
GROUP BY 1, 3;
