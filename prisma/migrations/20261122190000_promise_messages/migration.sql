-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MessageKind" ADD VALUE 'PROMISE_REOPENED';
ALTER TYPE "MessageKind" ADD VALUE 'HAND_OVER_ASKED';
ALTER TYPE "MessageKind" ADD VALUE 'HAND_OVER_ANSWERED';

-- AlterTable
ALTER TABLE "Promise" ADD COLUMN     "helpWantedAt" TIMESTAMPTZ(3);
