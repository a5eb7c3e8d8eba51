-- AlterTable
ALTER TABLE "Point" ADD COLUMN     "keepsPromise" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "Point" ADD CONSTRAINT point_keeps_promise_when_merged CHECK (
  NOT "keepsPromise" OR "mergedIntoId" IS NOT NULL
);
