-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MessageKind" ADD VALUE 'WAITLIST_OFFER';
ALTER TYPE "MessageKind" ADD VALUE 'URGENT_CHANGE';
ALTER TYPE "MessageKind" ADD VALUE 'BRIEF';
ALTER TYPE "MessageKind" ADD VALUE 'EXCHANGE_ASKED';
ALTER TYPE "MessageKind" ADD VALUE 'EXCHANGE_ANSWERED';
ALTER TYPE "MessageKind" ADD VALUE 'CLAIM_CALL';
ALTER TYPE "MessageKind" ADD VALUE 'HOST_WANTED';
ALTER TYPE "MessageKind" ADD VALUE 'HOST_REMINDER';
ALTER TYPE "MessageKind" ADD VALUE 'HOST_RELEASE';
ALTER TYPE "MessageKind" ADD VALUE 'LATE_NOTICE';
ALTER TYPE "MessageKind" ADD VALUE 'DID_IT_HAPPEN';
ALTER TYPE "MessageKind" ADD VALUE 'LOOK_BACK_LATE';
ALTER TYPE "MessageKind" ADD VALUE 'LOOK_BACK_OPEN';
ALTER TYPE "MessageKind" ADD VALUE 'OPEN_LOOK_BACKS';
ALTER TYPE "MessageKind" ADD VALUE 'READINESS_OPEN';
ALTER TYPE "MessageKind" ADD VALUE 'PROMISE_DUE';
ALTER TYPE "MessageKind" ADD VALUE 'PROMISE_OVERDUE';
ALTER TYPE "MessageKind" ADD VALUE 'CONFIRMATION_ASKED';
ALTER TYPE "MessageKind" ADD VALUE 'THANK_YOU';
ALTER TYPE "MessageKind" ADD VALUE 'WE_DID_IT';
ALTER TYPE "MessageKind" ADD VALUE 'TEAM_DIGEST';
ALTER TYPE "MessageKind" ADD VALUE 'HR_DIGEST';
ALTER TYPE "MessageKind" ADD VALUE 'SPONSOR_DIGEST';
