-- CreateEnum
CREATE TYPE "Role" AS ENUM ('HR', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "Assurance" AS ENUM ('LOW', 'HIGH');

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('nl', 'en');

-- CreateEnum
CREATE TYPE "ProgrammeState" AS ENUM ('DRAFT', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "TeamRole" AS ENUM ('LEAD', 'MEMBER');

-- CreateEnum
CREATE TYPE "BudgetPeriod" AS ENUM ('WEEK');

-- CreateEnum
CREATE TYPE "SlotState" AS ENUM ('OPEN', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "VisitState" AS ENUM ('PROPOSED', 'CONFIRMED', 'POSTPONED', 'DONE', 'MISSED', 'DECLINED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "DeclineCause" AS ENUM ('NO', 'EXPIRED');

-- CreateEnum
CREATE TYPE "CancelSide" AS ENUM ('VISITOR', 'HOST', 'PROGRAMME', 'FORCE_MAJEURE');

-- CreateEnum
CREATE TYPE "PointKind" AS ENUM ('WENT_WELL', 'IN_THE_CUSTOMERS_WAY', 'IN_A_COLLEAGUES_WAY', 'IDEA');

-- CreateEnum
CREATE TYPE "AnswerKind" AS ENUM ('DONE', 'BUSY', 'NO_BECAUSE');

-- CreateEnum
CREATE TYPE "RunState" AS ENUM ('QUEUED', 'RUNNING', 'FINISHED', 'FAILED');

-- CreateEnum
CREATE TYPE "MessageKind" AS ENUM ('WELCOME', 'DATES_PROPOSED', 'CALENDAR_INVITATION', 'CALENDAR_CANCELLATION', 'HOST_NOTICE', 'HOST_CANCELLATION', 'REMINDER', 'LOOK_BACK_REQUEST');

-- CreateEnum
CREATE TYPE "MessageState" AS ENUM ('CLAIMED', 'SENT', 'DEAD', 'EXPIRED');

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "onBehalfOf" UUID,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "changes" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "scope" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "answer" JSONB,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("scope","key")
);

-- CreateTable
CREATE TABLE "MailboxMessage" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "roles" "Role"[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deactivatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "assurance" "Assurance" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInRequest" (
    "id" UUID NOT NULL,
    "accountId" UUID,
    "emailHash" TEXT NOT NULL,
    "browserHash" TEXT NOT NULL,
    "linkHash" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignInRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Department" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "parentId" UUID,
    "contactId" UUID,

    CONSTRAINT "Department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "givenName" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "jobTitle" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "locale" "Locale" NOT NULL DEFAULT 'nl',
    "leaderGroup" TEXT,
    "partTimePercent" INTEGER NOT NULL DEFAULT 100,
    "serviceFrom" DATE NOT NULL,
    "serviceUntil" DATE,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DepartmentMembership" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "DepartmentMembership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delegation" (
    "id" UUID NOT NULL,
    "principalId" UUID NOT NULL,
    "assistantId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BusyInterval" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BusyInterval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Exemption" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,

    CONSTRAINT "Exemption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "state" "ProgrammeState" NOT NULL DEFAULT 'DRAFT',
    "publishedAt" TIMESTAMPTZ(3),
    "noticeWorkingDays" INTEGER NOT NULL DEFAULT 5,
    "replyByWorkingDays" INTEGER NOT NULL DEFAULT 10,
    "answerWorkingDays" INTEGER NOT NULL DEFAULT 10,
    "councilDecisionNumber" TEXT,
    "councilDecidedOn" DATE,
    "noCouncilBecause" TEXT,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "leaderGroup" TEXT NOT NULL,
    "norm" INTEGER NOT NULL,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementShare" (
    "agreementId" UUID NOT NULL,
    "visitTypeId" UUID NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "AgreementShare_pkey" PRIMARY KEY ("agreementId","visitTypeId")
);

-- CreateTable
CREATE TABLE "VisitType" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "nameNl" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "bringNl" TEXT NOT NULL,
    "bringEn" TEXT NOT NULL,
    "questionsNl" TEXT[],
    "questionsEn" TEXT[],

    CONSTRAINT "VisitType_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Site" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "country" TEXT NOT NULL DEFAULT 'NL',

    CONSTRAINT "Site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HostTeam" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "siteId" UUID NOT NULL,
    "visitTypeId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "budgetPerWeek" INTEGER NOT NULL DEFAULT 2,

    CONSTRAINT "HostTeam_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TeamMember" (
    "teamId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "TeamRole" NOT NULL DEFAULT 'MEMBER',

    CONSTRAINT "TeamMember_pkey" PRIMARY KEY ("teamId","personId")
);

-- CreateTable
CREATE TABLE "ClosedPeriod" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE,
    "weekdays" INTEGER[],
    "fromTime" TEXT,
    "untilTime" TEXT,

    CONSTRAINT "ClosedPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TeamLoad" (
    "teamId" UUID NOT NULL,
    "period" "BudgetPeriod" NOT NULL,
    "startsOn" DATE NOT NULL,
    "booked" INTEGER NOT NULL DEFAULT 0,
    "budget" INTEGER NOT NULL,

    CONSTRAINT "TeamLoad_pkey" PRIMARY KEY ("teamId","period","startsOn")
);

-- CreateTable
CREATE TABLE "SlotSeries" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "weekdays" INTEGER[],
    "fromTime" TEXT NOT NULL,
    "untilTime" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,

    CONSTRAINT "SlotSeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Slot" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "seriesId" UUID,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "SlotState" NOT NULL DEFAULT 'OPEN',

    CONSTRAINT "Slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SlotPlace" (
    "slotId" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "SlotPlace_pkey" PRIMARY KEY ("slotId","number")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Visit" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "invitationId" UUID,
    "personId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "visitTypeId" UUID NOT NULL,
    "slotId" UUID,
    "placeNumber" INTEGER,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "state" "VisitState" NOT NULL,
    "declineCause" "DeclineCause",
    "cancelSide" "CancelSide",
    "revision" INTEGER NOT NULL DEFAULT 0,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "proposedAt" TIMESTAMPTZ(3),
    "answerBy" TIMESTAMPTZ(3),
    "confirmedAt" TIMESTAMPTZ(3),
    "teamAgreedAt" TIMESTAMPTZ(3),
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reflection" (
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "late" BOOLEAN NOT NULL,

    CONSTRAINT "Reflection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JournalEntry" (
    "reflectionId" UUID NOT NULL,
    "prompt" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,
    "keyId" TEXT NOT NULL,

    CONSTRAINT "JournalEntry_pkey" PRIMARY KEY ("reflectionId","prompt")
);

-- CreateTable
CREATE TABLE "Point" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "visitId" UUID,
    "authorId" UUID,
    "kind" "PointKind" NOT NULL,
    "text" TEXT NOT NULL,
    "quickWin" BOOLEAN NOT NULL DEFAULT false,
    "raisedOn" DATE NOT NULL,

    CONSTRAINT "Point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Promise" (
    "id" UUID NOT NULL,
    "pointId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "replyBy" DATE NOT NULL,

    CONSTRAINT "Promise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PromiseAnswer" (
    "id" UUID NOT NULL,
    "promiseId" UUID NOT NULL,
    "kind" "AnswerKind" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "busyUntil" DATE,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredBy" UUID NOT NULL,

    CONSTRAINT "PromiseAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MirrorTally" (
    "visitTypeId" UUID NOT NULL,
    "quarter" DATE NOT NULL,
    "item" INTEGER NOT NULL,
    "value" INTEGER NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,
    "released" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "MirrorTally_pkey" PRIMARY KEY ("visitTypeId","quarter","item","value")
);

-- CreateTable
CREATE TABLE "MirrorLinkSpent" (
    "visitId" UUID NOT NULL,

    CONSTRAINT "MirrorLinkSpent_pkey" PRIMARY KEY ("visitId")
);

-- CreateTable
CREATE TABLE "RotationRun" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "seed" INTEGER NOT NULL,
    "state" "RunState" NOT NULL DEFAULT 'QUEUED',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RotationRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftVisit" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "slotId" UUID NOT NULL,
    "reasons" JSONB NOT NULL,

    CONSTRAINT "DraftVisit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftGap" (
    "runId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "missing" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "DraftGap_pkey" PRIMARY KEY ("runId","personId")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "kind" "MessageKind" NOT NULL,
    "subjectId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "recipientId" UUID NOT NULL,
    "state" "MessageState" NOT NULL DEFAULT 'CLAIMED',
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "usefulUntil" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "retryAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),
    "messageId" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AuditEntry_subjectType_subjectId_at_idx" ON "AuditEntry"("subjectType", "subjectId", "at");

-- CreateIndex
CREATE INDEX "MailboxMessage_at_idx" ON "MailboxMessage"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Account_personId_key" ON "Account"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "SignInRequest_linkHash_key" ON "SignInRequest"("linkHash");

-- CreateIndex
CREATE INDEX "SignInRequest_emailHash_createdAt_idx" ON "SignInRequest"("emailHash", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Department_name_key" ON "Department"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Person_familyName_givenName_idx" ON "Person"("familyName", "givenName");

-- CreateIndex
CREATE INDEX "DepartmentMembership_personId_idx" ON "DepartmentMembership"("personId");

-- CreateIndex
CREATE INDEX "DepartmentMembership_departmentId_idx" ON "DepartmentMembership"("departmentId");

-- CreateIndex
CREATE INDEX "Delegation_assistantId_idx" ON "Delegation"("assistantId");

-- CreateIndex
CREATE INDEX "Delegation_principalId_idx" ON "Delegation"("principalId");

-- CreateIndex
CREATE INDEX "BusyInterval_personId_startsAt_idx" ON "BusyInterval"("personId", "startsAt");

-- CreateIndex
CREATE INDEX "Exemption_personId_idx" ON "Exemption"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Programme_startsOn_key" ON "Programme"("startsOn");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_programmeId_leaderGroup_key" ON "Agreement"("programmeId", "leaderGroup");

-- CreateIndex
CREATE UNIQUE INDEX "VisitType_code_key" ON "VisitType"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Site_name_key" ON "Site"("name");

-- CreateIndex
CREATE UNIQUE INDEX "HostTeam_name_key" ON "HostTeam"("name");

-- CreateIndex
CREATE INDEX "HostTeam_siteId_idx" ON "HostTeam"("siteId");

-- CreateIndex
CREATE INDEX "TeamMember_personId_idx" ON "TeamMember"("personId");

-- CreateIndex
CREATE INDEX "ClosedPeriod_teamId_idx" ON "ClosedPeriod"("teamId");

-- CreateIndex
CREATE INDEX "SlotSeries_teamId_idx" ON "SlotSeries"("teamId");

-- CreateIndex
CREATE INDEX "Slot_teamId_startsAt_idx" ON "Slot"("teamId", "startsAt");

-- CreateIndex
CREATE INDEX "Slot_startsAt_idx" ON "Slot"("startsAt");

-- CreateIndex
CREATE INDEX "Invitation_personId_idx" ON "Invitation"("personId");

-- CreateIndex
CREATE INDEX "Invitation_createdAt_idx" ON "Invitation"("createdAt");

-- CreateIndex
CREATE INDEX "Visit_personId_startsAt_idx" ON "Visit"("personId", "startsAt");

-- CreateIndex
CREATE INDEX "Visit_teamId_startsAt_idx" ON "Visit"("teamId", "startsAt");

-- CreateIndex
CREATE INDEX "Visit_state_startsAt_idx" ON "Visit"("state", "startsAt");

-- CreateIndex
CREATE INDEX "Visit_slotId_idx" ON "Visit"("slotId");

-- CreateIndex
CREATE INDEX "Visit_changedAt_idx" ON "Visit"("changedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Reflection_visitId_key" ON "Reflection"("visitId");

-- CreateIndex
CREATE INDEX "Point_teamId_raisedOn_idx" ON "Point"("teamId", "raisedOn");

-- CreateIndex
CREATE INDEX "Point_visitId_idx" ON "Point"("visitId");

-- CreateIndex
CREATE UNIQUE INDEX "Promise_pointId_key" ON "Promise"("pointId");

-- CreateIndex
CREATE INDEX "Promise_ownerId_idx" ON "Promise"("ownerId");

-- CreateIndex
CREATE INDEX "PromiseAnswer_promiseId_answeredAt_idx" ON "PromiseAnswer"("promiseId", "answeredAt");

-- CreateIndex
CREATE INDEX "RotationRun_state_createdAt_idx" ON "RotationRun"("state", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "DraftVisit_runId_personId_slotId_key" ON "DraftVisit"("runId", "personId", "slotId");

-- CreateIndex
CREATE UNIQUE INDEX "Message_messageId_key" ON "Message"("messageId");

-- CreateIndex
CREATE INDEX "Message_subjectId_idx" ON "Message"("subjectId");

-- CreateIndex
CREATE INDEX "Message_state_retryAt_idx" ON "Message"("state", "retryAt");

-- CreateIndex
CREATE UNIQUE INDEX "Message_kind_subjectId_revision_recipientId_key" ON "Message"("kind", "subjectId", "revision", "recipientId");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Department" ADD CONSTRAINT "Department_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Department" ADD CONSTRAINT "Department_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentMembership" ADD CONSTRAINT "DepartmentMembership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentMembership" ADD CONSTRAINT "DepartmentMembership_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_principalId_fkey" FOREIGN KEY ("principalId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_assistantId_fkey" FOREIGN KEY ("assistantId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BusyInterval" ADD CONSTRAINT "BusyInterval_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exemption" ADD CONSTRAINT "Exemption_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementShare" ADD CONSTRAINT "AgreementShare_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementShare" ADD CONSTRAINT "AgreementShare_visitTypeId_fkey" FOREIGN KEY ("visitTypeId") REFERENCES "VisitType"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HostTeam" ADD CONSTRAINT "HostTeam_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HostTeam" ADD CONSTRAINT "HostTeam_visitTypeId_fkey" FOREIGN KEY ("visitTypeId") REFERENCES "VisitType"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HostTeam" ADD CONSTRAINT "HostTeam_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "HostTeam"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClosedPeriod" ADD CONSTRAINT "ClosedPeriod_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "HostTeam"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamLoad" ADD CONSTRAINT "TeamLoad_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "HostTeam"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlotSeries" ADD CONSTRAINT "SlotSeries_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "HostTeam"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "SlotSeries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "HostTeam"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlotPlace" ADD CONSTRAINT "SlotPlace_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "HostTeam"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_visitTypeId_fkey" FOREIGN KEY ("visitTypeId") REFERENCES "VisitType"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_slotId_placeNumber_fkey" FOREIGN KEY ("slotId", "placeNumber") REFERENCES "SlotPlace"("slotId", "number") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reflection" ADD CONSTRAINT "Reflection_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reflection" ADD CONSTRAINT "Reflection_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JournalEntry" ADD CONSTRAINT "JournalEntry_reflectionId_fkey" FOREIGN KEY ("reflectionId") REFERENCES "Reflection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Point" ADD CONSTRAINT "Point_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "HostTeam"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Point" ADD CONSTRAINT "Point_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Point" ADD CONSTRAINT "Point_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_pointId_fkey" FOREIGN KEY ("pointId") REFERENCES "Point"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PromiseAnswer" ADD CONSTRAINT "PromiseAnswer_promiseId_fkey" FOREIGN KEY ("promiseId") REFERENCES "Promise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PromiseAnswer" ADD CONSTRAINT "PromiseAnswer_answeredBy_fkey" FOREIGN KEY ("answeredBy") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MirrorTally" ADD CONSTRAINT "MirrorTally_visitTypeId_fkey" FOREIGN KEY ("visitTypeId") REFERENCES "VisitType"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MirrorLinkSpent" ADD CONSTRAINT "MirrorLinkSpent_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RotationRun" ADD CONSTRAINT "RotationRun_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftVisit" ADD CONSTRAINT "DraftVisit_runId_fkey" FOREIGN KEY ("runId") REFERENCES "RotationRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftVisit" ADD CONSTRAINT "DraftVisit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftVisit" ADD CONSTRAINT "DraftVisit_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftGap" ADD CONSTRAINT "DraftGap_runId_fkey" FOREIGN KEY ("runId") REFERENCES "RotationRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftGap" ADD CONSTRAINT "DraftGap_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
