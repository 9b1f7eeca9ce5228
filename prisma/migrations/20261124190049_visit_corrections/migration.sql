-- CreateTable
CREATE TABLE "VisitCorrection" (
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "reason" TEXT NOT NULL,
    "changes" JSONB NOT NULL,

    CONSTRAINT "VisitCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "VisitCorrection_visitId_at_idx" ON "VisitCorrection"("visitId", "at");

-- AddForeignKey
ALTER TABLE "VisitCorrection" ADD CONSTRAINT "VisitCorrection_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Append-only: what was corrected, and what stood there before, stays as it was written.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "VisitCorrection" FOR EACH ROW EXECUTE FUNCTION append_only();
REVOKE UPDATE, DELETE, TRUNCATE ON "VisitCorrection" FROM selvedge_app;
