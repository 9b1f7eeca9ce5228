-- What the rules need and a Prisma schema cannot say: extensions, checks, exclusions, search indexes, append-only tables,
-- and the rights of the application's role.

-- (Extensions are created at the head of the first migration, because columns of type citext need them.)

-- CYC-02: cycles of one factory never overlap; a cycle ends after it begins.
ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_days" CHECK ("endsOn" > "startsOn");
ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_number_from_1" CHECK ("number" >= 1);
ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_no_overlap"
  EXCLUDE USING gist ("factoryId" WITH =, daterange("startsOn", "endsOn", '[]') WITH &&);

-- One Enterprise Advisor at a time for a factory.
ALTER TABLE "AdvisorAssignment" ADD CONSTRAINT "AdvisorAssignment_days" CHECK ("until" IS NULL OR "until" >= "since");
ALTER TABLE "AdvisorAssignment" ADD CONSTRAINT "AdvisorAssignment_one_at_a_time"
  EXCLUDE USING gist ("factoryId" WITH =, daterange("since", "until", '[]') WITH &&);

-- A person holds a role in an organisation once at a time.
CREATE UNIQUE INDEX "Membership_role_once" ON "Membership" ("personId", "organisationId", "role") WHERE "endedAt" IS NULL;

-- BUY-02: one open request per pair.
CREATE UNIQUE INDEX "Access_one_open" ON "Access" ("companyId", "factoryId") WHERE "state" IN ('REQUESTED', 'GIVEN');
ALTER TABLE "Access" ADD CONSTRAINT "Access_decided" CHECK (("state" = 'REQUESTED') = ("decidedAt" IS NULL));
ALTER TABLE "Access" ADD CONSTRAINT "Access_withdrawn" CHECK (("state" = 'WITHDRAWN') = ("withdrawnAt" IS NOT NULL));

-- BUY-07: the balance is the ledger's sum and never negative; an unlock costs one credit.
ALTER TABLE "CreditEntry" ADD CONSTRAINT "CreditEntry_never_negative" CHECK ("balanceAfter" >= 0);
ALTER TABLE "CreditEntry" ADD CONSTRAINT "CreditEntry_amount" CHECK (
  ("kind" = 'PURCHASE' AND "amount" > 0) OR ("kind" = 'UNLOCK' AND "amount" = -1)
  OR ("kind" = 'CORRECTION' AND "amount" <> 0 AND "reason" IS NOT NULL));
CREATE FUNCTION credit_entry_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE previous record;
BEGIN
  SELECT "position", "balanceAfter" INTO previous FROM "CreditEntry"
    WHERE "companyId" = NEW."companyId" ORDER BY "position" DESC LIMIT 1;
  IF NEW."position" <> COALESCE(previous."position", 0) + 1
     OR NEW."balanceAfter" <> COALESCE(previous."balanceAfter", 0) + NEW."amount" THEN
    RAISE EXCEPTION 'BUY-07: a ledger entry must follow the one before' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "CreditEntry_follows" BEFORE INSERT ON "CreditEntry" FOR EACH ROW EXECUTE FUNCTION credit_entry_follows();

-- BUY-06: a credit or the quota pays, never both and never neither.
ALTER TABLE "Unlock" ADD CONSTRAINT "Unlock_paid_once" CHECK (("creditEntryId" IS NULL) <> ("contributionYearId" IS NULL));

-- BUY-05, BUY-06: never more factories than the quota; years of one company never overlap.
ALTER TABLE "ContributionYear" ADD CONSTRAINT "ContributionYear_days" CHECK ("endsOn" > "startsOn" AND "quota" >= 0);
ALTER TABLE "ContributionYear" ADD CONSTRAINT "ContributionYear_no_overlap"
  EXCLUDE USING gist ("companyId" WITH =, daterange("startsOn", "endsOn", '[]') WITH &&);
CREATE FUNCTION quota_holds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."position" < 1 OR NEW."position" > (SELECT "quota" FROM "ContributionYear" WHERE "id" = NEW."contributionYearId") THEN
    RAISE EXCEPTION 'BUY-06: the quota is used up' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "QuotaFactory_within_quota" BEFORE INSERT OR UPDATE ON "QuotaFactory" FOR EACH ROW EXECUTE FUNCTION quota_holds();

-- IMP-08: one standing check of each kind; IMP-08: completed only with what was done at system level.
CREATE UNIQUE INDEX "SignOffCheck_one_standing" ON "SignOffCheck" ("issueId", "kind") WHERE "endedAt" IS NULL;
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_completed_with_measure"
  CHECK ("state" <> 'COMPLETED' OR length(trim("systemMeasure")) > 0);
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_recurrences" CHECK ("recurrences" >= 0);

-- IMP-08: the database itself refuses a completion for which a check is missing.
CREATE FUNCTION issue_completed_with_checks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."state" = 'COMPLETED' AND (TG_OP = 'INSERT' OR OLD."state" <> 'COMPLETED') AND
     (SELECT count(*) FROM "SignOffCheck" WHERE "issueId" = NEW."id" AND "endedAt" IS NULL) < 4 THEN
    RAISE EXCEPTION 'IMP-08: a check is missing' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Issue_completed_with_checks" BEFORE INSERT OR UPDATE ON "Issue" FOR EACH ROW EXECUTE FUNCTION issue_completed_with_checks();

-- ADV-01: half-day steps; never more women than people; logged with its day.
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_half_days" CHECK ("days" > 0 AND ("days" * 2) = floor("days" * 2));
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_women" CHECK (
  COALESCE("managementWomen", 0) <= COALESCE("managementPresent", 0) AND COALESCE("managementWomen", 0) >= 0 AND
  COALESCE("workersWomen", 0) <= COALESCE("workersPresent", 0) AND COALESCE("workersWomen", 0) >= 0 AND
  COALESCE("unionWomen", 0) <= COALESCE("unionPresent", 0) AND COALESCE("unionWomen", 0) >= 0);
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_logged" CHECK (("loggedAt" IS NULL) = ("visitedOn" IS NULL));
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_cancelled_or_logged" CHECK ("loggedAt" IS NULL OR "cancelledAt" IS NULL);

ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_days" CHECK ("endedOn" >= "startedOn");
ALTER TABLE "DemoClock" ADD CONSTRAINT "DemoClock_one_row" CHECK ("id" = 1 AND "aheadBySeconds" >= 0);

-- Search (PUB-06, BUY-09): by trigram, accents apart.
CREATE FUNCTION f_norm(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
  $$ SELECT lower(public.unaccent('public.unaccent', $1)) $$;
CREATE INDEX "PublicEntry_search" ON "PublicEntry" USING gin (f_norm("searchText") gin_trgm_ops);
CREATE INDEX "Factory_name_search" ON "Factory" USING gin (f_norm("name") gin_trgm_ops);

-- Append-only: what has happened stays as it was written.
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditHead" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "CreditEntry" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Unlock" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Report" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ReportReader" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "IssueEvent" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Finding" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Comment" FOR EACH ROW EXECUTE FUNCTION append_only();

-- The application's role: ordinary rights, and not even those on what is append-only.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'selvedge_app') THEN CREATE ROLE selvedge_app NOLOGIN; END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT USAGE ON SCHEMA public TO selvedge_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO selvedge_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO selvedge_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO selvedge_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO selvedge_app;
REVOKE UPDATE, DELETE, TRUNCATE ON "AuditEntry", "AuditHead", "CreditEntry", "Unlock", "Report", "ReportReader", "IssueEvent", "Finding", "Comment" FROM selvedge_app;
REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM selvedge_app;
