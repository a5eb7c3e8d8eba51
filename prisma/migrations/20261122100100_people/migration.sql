-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "personnelNumber" TEXT,
ADD COLUMN     "successorId" UUID;

-- CreateIndex
CREATE INDEX "AuditEntry_onBehalfOf_at_idx" ON "AuditEntry"("onBehalfOf", "at");

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot express. Each name is mapped to a refusal in src/platform/database/constraints.ts.
CREATE UNIQUE INDEX person_personnel_number_once ON "Person" ("personnelNumber")
  WHERE "personnelNumber" IS NOT NULL;
ALTER TABLE "Person"
  ADD CONSTRAINT person_succeeded_by_somebody_else CHECK ("successorId" <> "id");
ALTER TABLE "Exemption"
  ADD CONSTRAINT exemptions_do_not_overlap
    EXCLUDE USING gist ("personId" WITH =, daterange("from", "until", '[]') WITH &&);
