-- CreateEnum
CREATE TYPE "ChannelKind" AS ENUM ('UNSAFE', 'MISCONDUCT');

-- CreateEnum
CREATE TYPE "ExpectationMoment" AS ENUM ('BEFORE', 'AFTER');

-- CreateEnum
CREATE TYPE "HandOverState" AS ENUM ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ThanksState" AS ENUM ('GIVEN', 'SHARED', 'KEPT');

-- AlterTable
ALTER TABLE "HostTeam" ADD COLUMN     "deskPhone" TEXT;

-- AlterTable
ALTER TABLE "Point" ADD COLUMN     "goalId" UUID,
ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "themeId" UUID,
ADD COLUMN     "triagedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "confirmAfterDays" INTEGER NOT NULL DEFAULT 14,
ADD COLUMN     "decidedAbout" JSONB,
ADD COLUMN     "mirrorThreshold" INTEGER NOT NULL DEFAULT 5,
ADD COLUMN     "pendingThreshold" INTEGER,
ADD COLUMN     "settleFirstFrom" INTEGER NOT NULL DEFAULT 5,
ADD COLUMN     "warnFollowDown" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN     "warnFromVisits" INTEGER NOT NULL DEFAULT 8,
ADD COLUMN     "warnVisitsUp" INTEGER NOT NULL DEFAULT 20;

-- AlterTable
ALTER TABLE "PromiseAnswer" ADD COLUMN     "no" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "partly" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reopenedAt" TIMESTAMPTZ(3),
ADD COLUMN     "replyBy" DATE,
ADD COLUMN     "yes" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Site" ADD COLUMN     "emergencyPhone" TEXT;

-- AlterTable
ALTER TABLE "Visit" ADD COLUMN     "customersDeclined" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "VisitType" ADD COLUMN     "customerEn" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "customerNl" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "errandEn" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "errandNl" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "expectEn" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "expectNl" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "ReadinessItem" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "nameNl" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "textNl" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "validMonths" INTEGER,

    CONSTRAINT "ReadinessItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitTypeReadiness" (
    "visitTypeId" UUID NOT NULL,
    "itemId" UUID NOT NULL,

    CONSTRAINT "VisitTypeReadiness_pkey" PRIMARY KEY ("visitTypeId","itemId")
);

-- CreateTable
CREATE TABLE "CoreValue" (
    "id" UUID NOT NULL,
    "nameNl" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "CoreValue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CustomerGoal" (
    "id" UUID NOT NULL,
    "coreValueId" UUID NOT NULL,
    "nameNl" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "CustomerGoal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" UUID NOT NULL,
    "nameNl" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportingChannel" (
    "kind" "ChannelKind" NOT NULL,
    "nameNl" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "contact" TEXT NOT NULL,

    CONSTRAINT "ReportingChannel_pkey" PRIMARY KEY ("kind")
);

-- CreateTable
CREATE TABLE "ReadinessSignature" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "signedOn" DATE NOT NULL,
    "validUntil" DATE,

    CONSTRAINT "ReadinessSignature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FieldNote" (
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "keyId" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FieldNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LookBackDraft" (
    "visitId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "keyId" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LookBackDraft_pkey" PRIMARY KEY ("visitId")
);

-- CreateTable
CREATE TABLE "Expectation" (
    "visitId" UUID NOT NULL,
    "moment" "ExpectationMoment" NOT NULL,
    "question" INTEGER NOT NULL,
    "authorId" UUID NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "Expectation_pkey" PRIMARY KEY ("visitId","moment","question")
);

-- CreateTable
CREATE TABLE "HandOver" (
    "id" UUID NOT NULL,
    "promiseId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "state" "HandOverState" NOT NULL DEFAULT 'ASKED',
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "HandOver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PromiseHelper" (
    "promiseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PromiseHelper_pkey" PRIMARY KEY ("promiseId","personId")
);

-- CreateTable
CREATE TABLE "ConfirmationSpent" (
    "mark" TEXT NOT NULL,

    CONSTRAINT "ConfirmationSpent_pkey" PRIMARY KEY ("mark")
);

-- CreateTable
CREATE TABLE "SettleFirstLift" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "liftedById" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "liftedAt" TIMESTAMPTZ(3) NOT NULL,
    "until" DATE NOT NULL,

    CONSTRAINT "SettleFirstLift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Thanks" (
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "state" "ThanksState" NOT NULL DEFAULT 'GIVEN',
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Thanks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BoardLink" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BoardLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReadinessItem_code_key" ON "ReadinessItem"("code");

-- CreateIndex
CREATE UNIQUE INDEX "CoreValue_nameNl_key" ON "CoreValue"("nameNl");

-- CreateIndex
CREATE UNIQUE INDEX "CustomerGoal_nameNl_key" ON "CustomerGoal"("nameNl");

-- CreateIndex
CREATE UNIQUE INDEX "Theme_nameNl_key" ON "Theme"("nameNl");

-- CreateIndex
CREATE UNIQUE INDEX "ReadinessSignature_personId_itemId_signedOn_key" ON "ReadinessSignature"("personId", "itemId", "signedOn");

-- CreateIndex
CREATE INDEX "FieldNote_visitId_authorId_idx" ON "FieldNote"("visitId", "authorId");

-- CreateIndex
CREATE INDEX "HandOver_toId_state_idx" ON "HandOver"("toId", "state");

-- CreateIndex
CREATE INDEX "HandOver_promiseId_idx" ON "HandOver"("promiseId");

-- CreateIndex
CREATE INDEX "PromiseHelper_personId_idx" ON "PromiseHelper"("personId");

-- CreateIndex
CREATE INDEX "SettleFirstLift_personId_idx" ON "SettleFirstLift"("personId");

-- CreateIndex
CREATE INDEX "Thanks_teamId_idx" ON "Thanks"("teamId");

-- CreateIndex
CREATE INDEX "Thanks_toId_state_idx" ON "Thanks"("toId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Thanks_visitId_toId_key" ON "Thanks"("visitId", "toId");

-- CreateIndex
CREATE INDEX "BoardLink_teamId_idx" ON "BoardLink"("teamId");

-- CreateIndex
CREATE INDEX "Point_themeId_idx" ON "Point"("themeId");

-- CreateIndex
CREATE INDEX "Point_mergedIntoId_idx" ON "Point"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "VisitTypeReadiness" ADD CONSTRAINT "VisitTypeReadiness_visitTypeId_fkey" FOREIGN KEY ("visitTypeId") REFERENCES "VisitType"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitTypeReadiness" ADD CONSTRAINT "VisitTypeReadiness_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ReadinessItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerGoal" ADD CONSTRAINT "CustomerGoal_coreValueId_fkey" FOREIGN KEY ("coreValueId") REFERENCES "CoreValue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadinessSignature" ADD CONSTRAINT "ReadinessSignature_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadinessSignature" ADD CONSTRAINT "ReadinessSignature_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ReadinessItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FieldNote" ADD CONSTRAINT "FieldNote_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FieldNote" ADD CONSTRAINT "FieldNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LookBackDraft" ADD CONSTRAINT "LookBackDraft_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LookBackDraft" ADD CONSTRAINT "LookBackDraft_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Expectation" ADD CONSTRAINT "Expectation_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Expectation" ADD CONSTRAINT "Expectation_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Point" ADD CONSTRAINT "Point_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Point" ADD CONSTRAINT "Point_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "CustomerGoal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Point" ADD CONSTRAINT "Point_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Point"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandOver" ADD CONSTRAINT "HandOver_promiseId_fkey" FOREIGN KEY ("promiseId") REFERENCES "Promise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandOver" ADD CONSTRAINT "HandOver_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandOver" ADD CONSTRAINT "HandOver_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PromiseHelper" ADD CONSTRAINT "PromiseHelper_promiseId_fkey" FOREIGN KEY ("promiseId") REFERENCES "Promise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PromiseHelper" ADD CONSTRAINT "PromiseHelper_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SettleFirstLift" ADD CONSTRAINT "SettleFirstLift_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SettleFirstLift" ADD CONSTRAINT "SettleFirstLift_liftedById_fkey" FOREIGN KEY ("liftedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thanks" ADD CONSTRAINT "Thanks_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thanks" ADD CONSTRAINT "Thanks_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "HostTeam"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thanks" ADD CONSTRAINT "Thanks_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thanks" ADD CONSTRAINT "Thanks_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardLink" ADD CONSTRAINT "BoardLink_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "HostTeam"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Facts that Prisma cannot express.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
ALTER TABLE "Programme" ADD CONSTRAINT programme_thresholds_in_range CHECK (
  "settleFirstFrom" BETWEEN 1 AND 50 AND "confirmAfterDays" BETWEEN 1 AND 90
  AND "mirrorThreshold" BETWEEN 3 AND 50 AND "pendingThreshold" < "mirrorThreshold"
  AND "pendingThreshold" >= 3 AND "warnVisitsUp" BETWEEN 0 AND 500
  AND "warnFollowDown" BETWEEN 1 AND 100 AND "warnFromVisits" BETWEEN 1 AND 1000
);
ALTER TABLE "ReadinessItem" ADD CONSTRAINT readiness_valid_for_months CHECK ("validMonths" >= 1);
ALTER TABLE "ReadinessSignature" ADD CONSTRAINT signature_in_order CHECK ("validUntil" >= "signedOn");
ALTER TABLE "CustomerGoal" ADD CONSTRAINT goal_in_order CHECK ("until" >= "from");
ALTER TABLE "Visit" ADD CONSTRAINT visit_customers_counted CHECK ("customersDeclined" BETWEEN 0 AND 99);
ALTER TABLE "Expectation" ADD CONSTRAINT expectation_in_range CHECK (
  "question" BETWEEN 1 AND 3 AND "value" BETWEEN 1 AND 5
);
ALTER TABLE "Point" ADD CONSTRAINT point_merged_with_another CHECK ("mergedIntoId" <> "id");
ALTER TABLE "PromiseAnswer" ADD CONSTRAINT answer_noticed_once_done CHECK (
  "yes" >= 0 AND "partly" >= 0 AND "no" >= 0 AND ("kind" = 'DONE' OR "yes" + "partly" + "no" = 0)
);
ALTER TABLE "PromiseAnswer" ADD CONSTRAINT answer_reopened_with_date CHECK (
  ("reopenedAt" IS NULL) = ("replyBy" IS NULL) AND ("reopenedAt" IS NULL OR "no" > 0)
);
CREATE UNIQUE INDEX hand_over_asked_once ON "HandOver" ("promiseId") WHERE "state" = 'ASKED';
ALTER TABLE "SettleFirstLift" ADD CONSTRAINT lift_with_reason CHECK (char_length("reason") >= 20);
ALTER TABLE "Thanks" ADD CONSTRAINT thanks_to_somebody_else CHECK ("toId" <> "authorId");
CREATE UNIQUE INDEX board_link_once ON "BoardLink" ("teamId") WHERE "endedAt" IS NULL;
CREATE INDEX point_text_trigrams ON "Point" USING gin ("text" gin_trgm_ops);
