-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "givenUpAt" TIMESTAMPTZ(6),
ADD COLUMN     "nextTryAt" TIMESTAMPTZ(6),
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;

-- IMP-08: no measure at all is no measure either; the check before let NULL through.
ALTER TABLE "Issue" DROP CONSTRAINT "Issue_completed_with_measure";
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_completed_with_measure"
  CHECK ("state" <> 'COMPLETED' OR length(trim(coalesce("systemMeasure", ''))) > 0);

-- A stored answer is the member "value", so that null is told from nothing.
UPDATE "CommandReceipt" SET "result" = jsonb_build_object('value', "result");
