-- Nothing in a dump may tie an answer to a visit. What waits for its release is sealed with a key
-- that only the product holds, and a used link leaves a keyed hash. SQL holds no such key: answers
-- that wait at this moment are let go, and which links were used is forgotten.
DELETE FROM "MirrorLinkSpent";
DELETE FROM "MirrorTally" WHERE "released" = 0;

-- DropForeignKey
ALTER TABLE "MirrorLinkSpent" DROP CONSTRAINT "MirrorLinkSpent_visitId_fkey";

-- AlterTable
ALTER TABLE "MirrorLinkSpent" DROP CONSTRAINT "MirrorLinkSpent_pkey",
DROP COLUMN "visitId",
ADD COLUMN     "mark" TEXT NOT NULL,
ADD CONSTRAINT "MirrorLinkSpent_pkey" PRIMARY KEY ("mark");

-- AlterTable
ALTER TABLE "MirrorTally" DROP CONSTRAINT mirror_counts_in_order,
DROP COLUMN "count";

-- CreateTable
CREATE TABLE "MirrorWaiting" (
    "visitTypeId" UUID NOT NULL,
    "quarter" DATE NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "MirrorWaiting_pkey" PRIMARY KEY ("visitTypeId","quarter")
);

-- AddForeignKey
ALTER TABLE "MirrorWaiting" ADD CONSTRAINT "MirrorWaiting_visitTypeId_fkey" FOREIGN KEY ("visitTypeId") REFERENCES "VisitType"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Facts that Prisma cannot express.
ALTER TABLE "MirrorTally" ADD CONSTRAINT mirror_released_counted CHECK ("released" >= 0);
-- Always as long as one nonce, twenty counts and one tag: its length tells nothing.
ALTER TABLE "MirrorWaiting" ADD CONSTRAINT mirror_sealed_whole CHECK (octet_length("sealed") = 48);
