-- The facts that the database itself guarantees. Each name is mapped to a refusal in
-- src/platform/database/constraints.ts. What a swap touches is deferrable; a partial unique
-- index could not be, an exclusion constraint can.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- people
ALTER TABLE "Person"
  ADD CONSTRAINT person_part_time_between_1_and_100 CHECK ("partTimePercent" BETWEEN 1 AND 100),
  ADD CONSTRAINT person_service_in_order CHECK ("serviceUntil" >= "serviceFrom");
ALTER TABLE "DepartmentMembership"
  ADD CONSTRAINT membership_in_order CHECK ("until" >= "from"),
  ADD CONSTRAINT person_in_one_department_at_a_time
    EXCLUDE USING gist ("personId" WITH =, daterange("from", "until", '[]') WITH &&)
    DEFERRABLE INITIALLY IMMEDIATE;
CREATE UNIQUE INDEX delegation_once ON "Delegation" ("principalId", "assistantId") WHERE "revokedAt" IS NULL;
ALTER TABLE "Delegation" ADD CONSTRAINT delegation_to_somebody_else CHECK ("principalId" <> "assistantId");
ALTER TABLE "Exemption" ADD CONSTRAINT exemption_in_order CHECK ("until" >= "from");
ALTER TABLE "BusyInterval" ADD CONSTRAINT busy_interval_in_order CHECK ("endsAt" > "startsAt");

-- programmes
ALTER TABLE "Programme"
  ADD CONSTRAINT programme_in_order CHECK ("endsOn" >= "startsOn"),
  ADD CONSTRAINT programmes_do_not_overlap EXCLUDE USING gist (daterange("startsOn", "endsOn", '[]') WITH &&),
  ADD CONSTRAINT programme_published_after_decision CHECK (
    "state" = 'DRAFT'
    OR ("councilDecisionNumber" IS NOT NULL AND "councilDecidedOn" IS NOT NULL)
    OR "noCouncilBecause" IS NOT NULL
  );
ALTER TABLE "Agreement" ADD CONSTRAINT agreement_norm_between_0_and_52 CHECK ("norm" BETWEEN 0 AND 52);
ALTER TABLE "AgreementShare" ADD CONSTRAINT agreement_share_between_0_and_52 CHECK ("count" BETWEEN 0 AND 52);

-- teams
ALTER TABLE "HostTeam" ADD CONSTRAINT team_budget_between_0_and_50 CHECK ("budgetPerWeek" BETWEEN 0 AND 50);
ALTER TABLE "ClosedPeriod" ADD CONSTRAINT closed_period_in_order CHECK ("until" >= "from");
ALTER TABLE "TeamLoad"
  ADD CONSTRAINT team_load_within_budget CHECK ("booked" <= "budget"),
  ADD CONSTRAINT team_load_not_negative CHECK ("booked" >= 0);

-- slots
-- A withdrawn slot stays as it was; the same shift may open again beside it.
CREATE UNIQUE INDEX slot_opens_once ON "Slot" ("teamId", "startsAt", "endsAt") WHERE "state" = 'OPEN';
ALTER TABLE "Slot" ADD CONSTRAINT slot_in_order CHECK ("endsAt" > "startsAt");
ALTER TABLE "SlotPlace" ADD CONSTRAINT slot_has_one_or_two_places CHECK ("number" IN (1, 2));

-- visits
ALTER TABLE "Visit"
  ADD CONSTRAINT visit_in_order CHECK ("endsAt" > "startsAt"),
  ADD CONSTRAINT visit_holds_a_whole_place CHECK (("slotId" IS NULL) = ("placeNumber" IS NULL)),
  ADD CONSTRAINT place_holds_one_visit
    EXCLUDE USING btree ("slotId" WITH =, "placeNumber" WITH =)
    WHERE ("state" IN ('PROPOSED', 'CONFIRMED', 'DONE')) DEFERRABLE INITIALLY IMMEDIATE,
  ADD CONSTRAINT person_in_a_slot_once
    EXCLUDE USING btree ("personId" WITH =, "slotId" WITH =)
    WHERE ("state" IN ('PROPOSED', 'CONFIRMED', 'DONE')) DEFERRABLE INITIALLY IMMEDIATE,
  -- An unknown time must stay out: an empty or unbounded range conflicts with everything.
  ADD CONSTRAINT person_in_one_visit_at_a_time
    EXCLUDE USING gist ("personId" WITH =, tstzrange("startsAt", "endsAt") WITH &&)
    WHERE ("state" IN ('PROPOSED', 'CONFIRMED', 'DONE') AND "startsAt" IS NOT NULL AND "endsAt" IS NOT NULL)
    DEFERRABLE INITIALLY IMMEDIATE;

-- promises
ALTER TABLE "PromiseAnswer"
  ADD CONSTRAINT busy_names_a_date CHECK (("kind" = 'BUSY') = ("busyUntil" IS NOT NULL)),
  ADD CONSTRAINT no_says_why CHECK ("kind" <> 'NO_BECAUSE' OR char_length("text") >= 20);

-- mirror
ALTER TABLE "MirrorTally"
  ADD CONSTRAINT mirror_item_between_1_and_4 CHECK ("item" BETWEEN 1 AND 4),
  ADD CONSTRAINT mirror_value_between_1_and_5 CHECK ("value" BETWEEN 1 AND 5),
  ADD CONSTRAINT mirror_counts_in_order CHECK ("released" BETWEEN 0 AND "count");

-- rotation
ALTER TABLE "RotationRun" ADD CONSTRAINT rotation_run_in_order CHECK ("until" >= "from");
