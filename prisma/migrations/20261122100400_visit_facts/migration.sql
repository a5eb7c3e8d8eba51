-- A visit that was logged afterwards happened at a time, so it overlaps no other; and the same day
-- is logged once. The state LOGGED is new: PostgreSQL uses it only after its own migration.
ALTER TABLE "Visit"
  DROP CONSTRAINT person_in_one_visit_at_a_time,
  ADD CONSTRAINT person_in_one_visit_at_a_time
    EXCLUDE USING gist ("personId" WITH =, tstzrange("startsAt", "endsAt") WITH &&)
    WHERE ("state" IN ('PROPOSED', 'CONFIRMED', 'LOGGED', 'DONE')
      AND "startsAt" IS NOT NULL AND "endsAt" IS NOT NULL)
    DEFERRABLE INITIALLY IMMEDIATE,
  ADD CONSTRAINT day_logged_once
    EXCLUDE USING btree ("personId" WITH =, "loggedOn" WITH =)
    WHERE ("state" IN ('LOGGED', 'DONE') AND "loggedOn" IS NOT NULL)
    DEFERRABLE INITIALLY IMMEDIATE,
  ADD CONSTRAINT visit_contested_before_decided CHECK ("contestDecidedAt" IS NULL OR "contestedAt" IS NOT NULL);

ALTER TABLE "LateNotice" ADD CONSTRAINT late_between_5_and_240_minutes CHECK ("minutes" BETWEEN 5 AND 240);

CREATE UNIQUE INDEX in_line_once ON "WaitlistEntry" ("slotId", "personId")
  WHERE "leftAt" IS NULL AND "visitId" IS NULL;

-- One question at a time about a visit, whichever side of it the visit is on.
CREATE UNIQUE INDEX visit_given_once ON "Exchange" ("visitId") WHERE "state" = 'ASKED';
ALTER TABLE "Exchange" ADD CONSTRAINT exchange_of_two_visits CHECK ("visitId" <> "otherVisitId");
