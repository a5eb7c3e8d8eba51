-- CreateEnum
CREATE TYPE "FeedKind" AS ENUM ('OWN', 'OWN_BUSY', 'TEAM', 'PROGRAMME');

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" UUID NOT NULL,
    "kind" "FeedKind" NOT NULL,
    "personId" UUID,
    "teamId" UUID,
    "programmeId" UUID,
    "madeById" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "usedOn" DATE,
    "etag" TEXT,
    "modifiedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_teamId_key" ON "CalendarFeed"("teamId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_programmeId_key" ON "CalendarFeed"("programmeId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_madeById_idx" ON "CalendarFeed"("madeById");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_personId_kind_key" ON "CalendarFeed"("personId", "kind");

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "HostTeam"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A feed shows one thing: the visits of a person, of a team, or of a programme.
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "feed_of_one_subject" CHECK (
  CASE "kind"
    WHEN 'TEAM' THEN "teamId" IS NOT NULL AND num_nonnulls("personId", "programmeId") = 0
    WHEN 'PROGRAMME' THEN "programmeId" IS NOT NULL AND num_nonnulls("personId", "teamId") = 0
    ELSE "personId" IS NOT NULL AND num_nonnulls("teamId", "programmeId") = 0
  END
);
