-- CreateEnum
CREATE TYPE "DeliveryMode" AS ENUM ('IN_PERSON', 'VIRTUAL', 'HYBRID');

-- CreateEnum
CREATE TYPE "SupportChannel" AS ENUM ('CALL', 'MESSAGE', 'ONLINE_MEETING', 'DOCUMENT');

-- CreateEnum
CREATE TYPE "Answer" AS ENUM ('COMPLIANT', 'NON_COMPLIANT', 'NOT_APPLICABLE', 'NOT_ASSESSED');

-- CreateEnum
CREATE TYPE "CompanyKind" AS ENUM ('PARTNER', 'PARTICIPANT');

-- CreateEnum
CREATE TYPE "AccessState" AS ENUM ('REQUESTED', 'GIVEN', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "CreditEntryKind" AS ENUM ('PURCHASE', 'UNLOCK', 'CORRECTION');

-- CreateEnum
CREATE TYPE "ServicePackage" AS ENUM ('FULL', 'ASSESSMENT_ONLY');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('FACTORY', 'PROGRAMME', 'BUYER');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('FACTORY_MANAGER', 'WORKER_REPRESENTATIVE', 'UNION_REPRESENTATIVE', 'ENTERPRISE_ADVISOR', 'ASSESSOR', 'PROGRAMME_MANAGER', 'FINANCE_OFFICER', 'ADMINISTRATOR', 'BUYER_SUPER_USER', 'BUYER_USER');

-- CreateEnum
CREATE TYPE "IssueSource" AS ENUM ('SELF_DIAGNOSIS', 'FACTORY', 'ASSESSMENT', 'SEMINAR', 'BUYER_PRIORITY');

-- CreateEnum
CREATE TYPE "IssueState" AS ENUM ('OPEN', 'IN_PROGRESS', 'REPORTED_DONE', 'COMPLETED', 'NOT_CLOSABLE', 'CLOSED_BY_ASSESSMENT');

-- CreateEnum
CREATE TYPE "DiagnosisSource" AS ENUM ('COMMITTEE_DISCUSSION', 'WORKER_CONSULTATION', 'THIRD_PARTY_AUDIT', 'OTHER');

-- CreateEnum
CREATE TYPE "FactorySide" AS ENUM ('MANAGEMENT', 'WORKERS');

-- CreateEnum
CREATE TYPE "ManagementSystemElement" AS ENUM ('POLICY', 'PROCEDURE', 'RESPONSIBILITY', 'TRAINING_AND_COMMUNICATION', 'EVALUATION_AND_LEARNING');

-- CreateEnum
CREATE TYPE "Priority" AS ENUM ('HIGH', 'NORMAL', 'LOW');

-- CreateEnum
CREATE TYPE "CheckKind" AS ENUM ('MANAGEMENT_AGREEMENT', 'WORKER_AGREEMENT', 'COMMUNICATED', 'ADVISOR_REVIEW');

-- CreateEnum
CREATE TYPE "CheckGiven" AS ENUM ('IN_PORTAL', 'RECORDED_BY_ADVISOR');

-- CreateEnum
CREATE TYPE "IssueEventKind" AS ENUM ('ENTERED', 'FIELD_CHANGED', 'STATE_CHANGED', 'ACTION_ADDED', 'ACTION_CHANGED', 'ACTION_REMOVED', 'COMMENTED', 'EVIDENCE_ADDED', 'EVIDENCE_REMOVED', 'CHECK_GIVEN', 'FOUND_BY_ASSESSMENT');

-- CreateEnum
CREATE TYPE "ReportKind" AS ENUM ('ASSESSMENT', 'PROGRESS_1', 'PROGRESS_2');

-- CreateEnum
CREATE TYPE "ReaderBecause" AS ENUM ('UNLOCKED');

-- CreateTable
CREATE TABLE "Visit" (
    "id" UUID NOT NULL,
    "factoryId" UUID NOT NULL,
    "cycleId" UUID,
    "advisorMembershipId" UUID NOT NULL,
    "plannedOn" DATE NOT NULL,
    "mode" "DeliveryMode" NOT NULL,
    "days" DECIMAL(3,1) NOT NULL,
    "purpose" TEXT NOT NULL,
    "plannedAt" TIMESTAMPTZ(6) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(6),
    "cancelledReason" TEXT,
    "loggedAt" TIMESTAMPTZ(6),
    "visitedOn" DATE,
    "managementPresent" INTEGER,
    "managementWomen" INTEGER,
    "workersPresent" INTEGER,
    "workersWomen" INTEGER,
    "unionPresent" INTEGER,
    "unionWomen" INTEGER,
    "agenda" TEXT,
    "topics" TEXT[],
    "notesForFactory" TEXT,
    "committeeFunctioning" BOOLEAN,
    "sequence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitInternalNote" (
    "visitId" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "VisitInternalNote_pkey" PRIMARY KEY ("visitId")
);

-- CreateTable
CREATE TABLE "VisitIssue" (
    "visitId" UUID NOT NULL,
    "issueId" UUID NOT NULL,

    CONSTRAINT "VisitIssue_pkey" PRIMARY KEY ("visitId","issueId")
);

-- CreateTable
CREATE TABLE "VisitAgreement" (
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "responsible" TEXT,
    "dueOn" DATE,

    CONSTRAINT "VisitAgreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitFile" (
    "visitId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "caption" TEXT NOT NULL,

    CONSTRAINT "VisitFile_pkey" PRIMARY KEY ("visitId","fileId")
);

-- CreateTable
CREATE TABLE "SupportContact" (
    "id" UUID NOT NULL,
    "factoryId" UUID NOT NULL,
    "advisorMembershipId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "channel" "SupportChannel" NOT NULL,
    "topic" TEXT NOT NULL,
    "issueNumbers" INTEGER[],
    "recordedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "SupportContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "membershipId" UUID NOT NULL,
    "secretHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("membershipId")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" UUID NOT NULL,
    "factoryId" UUID NOT NULL,
    "cycleId" UUID,
    "startedOn" DATE NOT NULL,
    "endedOn" DATE NOT NULL,
    "toolVersion" TEXT NOT NULL,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentMember" (
    "assessmentId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,

    CONSTRAINT "AssessmentMember_pkey" PRIMARY KEY ("assessmentId","membershipId")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "questionCode" TEXT NOT NULL,
    "answer" "Answer" NOT NULL,
    "found" TEXT,
    "sources" TEXT[],
    "affectedWorkers" INTEGER,
    "reason" TEXT,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssueFinding" (
    "issueId" UUID NOT NULL,
    "findingId" UUID NOT NULL,

    CONSTRAINT "IssueFinding_pkey" PRIMARY KEY ("issueId","findingId")
);

-- CreateTable
CREATE TABLE "Company" (
    "id" UUID NOT NULL,
    "kind" "CompanyKind" NOT NULL,
    "name" TEXT NOT NULL,
    "usersMayUnlock" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Access" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "factoryId" UUID NOT NULL,
    "state" "AccessState" NOT NULL DEFAULT 'REQUESTED',
    "purpose" TEXT,
    "requestedAt" TIMESTAMPTZ(6) NOT NULL,
    "requestedBy" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(6),
    "decidedBy" UUID,
    "withdrawnAt" TIMESTAMPTZ(6),
    "withdrawnBy" UUID,
    "until" DATE,

    CONSTRAINT "Access_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CreditEntry" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "CreditEntryKind" NOT NULL,
    "amount" INTEGER NOT NULL,
    "balanceAfter" INTEGER NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "by" UUID,

    CONSTRAINT "CreditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContributionYear" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "quota" INTEGER NOT NULL,

    CONSTRAINT "ContributionYear_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotaFactory" (
    "contributionYearId" UUID NOT NULL,
    "factoryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "QuotaFactory_pkey" PRIMARY KEY ("contributionYearId","factoryId")
);

-- CreateTable
CREATE TABLE "Unlock" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "creditEntryId" UUID,
    "contributionYearId" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "by" UUID NOT NULL,

    CONSTRAINT "Unlock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Factory" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "programmeCode" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "localName" TEXT,
    "address" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "products" TEXT[],
    "workersWomen" INTEGER NOT NULL,
    "workersMen" INTEGER NOT NULL,
    "leftOn" DATE,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Factory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Cycle" (
    "id" UUID NOT NULL,
    "factoryId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "servicePackage" "ServicePackage" NOT NULL DEFAULT 'FULL',

    CONSTRAINT "Cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AdvisorAssignment" (
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "factoryId" UUID NOT NULL,
    "cycleId" UUID,
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "AdvisorAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "chain" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "personReference" TEXT,
    "organisationId" UUID,
    "programmeCode" TEXT,
    "role" "Role",
    "action" TEXT NOT NULL,
    "objectKind" TEXT NOT NULL,
    "objectId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "day" DATE NOT NULL,
    "heads" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "onceKey" TEXT NOT NULL,
    "toEmail" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "deliveredAt" TIMESTAMPTZ(6),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommandReceipt" (
    "personId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "CommandReceipt_pkey" PRIMARY KEY ("personId","key")
);

-- CreateTable
CREATE TABLE "DemoClock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "aheadBySeconds" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DemoClock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "factoryId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "uploadedBy" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Programme" (
    "code" TEXT NOT NULL,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "name" TEXT NOT NULL,
    "programmeCode" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "passwordHash" TEXT,
    "totpSecret" TEXT,
    "totpConfirmedAt" TIMESTAMPTZ(6),
    "totpLastStep" INTEGER,
    "deactivatedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "ambassador" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "membershipId" UUID,
    "device" TEXT NOT NULL,
    "secondFactorAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(6),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "usedAt" TIMESTAMPTZ(6),

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Issue" (
    "id" UUID NOT NULL,
    "factoryId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cluster" TEXT NOT NULL,
    "point" TEXT,
    "description" TEXT NOT NULL,
    "source" "IssueSource" NOT NULL,
    "criticalIssue" INTEGER,
    "questionCode" TEXT,
    "optionIndex" INTEGER,
    "diagnosisSource" "DiagnosisSource",
    "enteredBySide" "FactorySide",
    "committeeOn" DATE,
    "committeeNote" TEXT,
    "state" "IssueState" NOT NULL DEFAULT 'OPEN',
    "rootCause" TEXT,
    "rootCauseElement" "ManagementSystemElement",
    "priority" "Priority" NOT NULL DEFAULT 'NORMAL',
    "systemMeasure" TEXT,
    "recurrences" INTEGER NOT NULL DEFAULT 0,
    "enteredBy" UUID,
    "enteredInCycleId" UUID,
    "enteredAt" TIMESTAMPTZ(6) NOT NULL,
    "stateSince" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Issue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Action" (
    "id" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "responsible" TEXT,
    "dueOn" DATE,
    "doneOn" DATE,
    "removedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "caption" TEXT NOT NULL,
    "showsOn" DATE NOT NULL,
    "addedBy" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(6) NOT NULL,
    "removedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignOffCheck" (
    "id" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "kind" "CheckKind" NOT NULL,
    "given" "CheckGiven" NOT NULL,
    "givenBy" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "endedAt" TIMESTAMPTZ(6),

    CONSTRAINT "SignOffCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssueEvent" (
    "id" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "kind" "IssueEventKind" NOT NULL,
    "actionId" UUID,
    "field" TEXT,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "personId" UUID,
    "role" "Role",
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "IssueEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SelfDiagnosisReview" (
    "id" UUID NOT NULL,
    "factoryId" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "reviewedOn" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "recordedBy" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "SelfDiagnosisReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "factoryId" UUID NOT NULL,
    "cycleId" UUID,
    "assessmentId" UUID,
    "kind" "ReportKind" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "correctionNote" TEXT,
    "releasedAt" TIMESTAMPTZ(6) NOT NULL,
    "releasedBy" UUID,
    "schemaVersion" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportReader" (
    "reportId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "because" "ReaderBecause" NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "ReportReader_pkey" PRIMARY KEY ("reportId","organisationId")
);

-- CreateTable
CREATE TABLE "PublicEntry" (
    "factoryId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "programmeCode" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "localName" TEXT,
    "city" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "assessments" INTEGER NOT NULL,
    "latestOn" DATE NOT NULL,
    "latest" JSONB NOT NULL,
    "previous" JSONB NOT NULL,
    "notCompliedWith" INTEGER[],
    "fullCompliance" BOOLEAN NOT NULL,
    "noLongerInProgramme" BOOLEAN NOT NULL DEFAULT false,
    "changedOn" DATE NOT NULL,
    "searchText" TEXT NOT NULL,

    CONSTRAINT "PublicEntry_pkey" PRIMARY KEY ("factoryId")
);

-- CreateIndex
CREATE INDEX "Visit_advisorMembershipId_plannedOn_idx" ON "Visit"("advisorMembershipId", "plannedOn");

-- CreateIndex
CREATE INDEX "Visit_factoryId_plannedOn_idx" ON "Visit"("factoryId", "plannedOn");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_secretHash_key" ON "CalendarFeed"("secretHash");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_factoryId_startedOn_key" ON "Assessment"("factoryId", "startedOn");

-- CreateIndex
CREATE INDEX "AssessmentMember_membershipId_idx" ON "AssessmentMember"("membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "Finding_assessmentId_questionCode_key" ON "Finding"("assessmentId", "questionCode");

-- CreateIndex
CREATE INDEX "IssueFinding_findingId_idx" ON "IssueFinding"("findingId");

-- CreateIndex
CREATE INDEX "Access_companyId_factoryId_idx" ON "Access"("companyId", "factoryId");

-- CreateIndex
CREATE INDEX "Access_factoryId_idx" ON "Access"("factoryId");

-- CreateIndex
CREATE UNIQUE INDEX "CreditEntry_companyId_position_key" ON "CreditEntry"("companyId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "QuotaFactory_contributionYearId_position_key" ON "QuotaFactory"("contributionYearId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Unlock_creditEntryId_key" ON "Unlock"("creditEntryId");

-- CreateIndex
CREATE UNIQUE INDEX "Unlock_companyId_cycleId_key" ON "Unlock"("companyId", "cycleId");

-- CreateIndex
CREATE UNIQUE INDEX "Factory_code_key" ON "Factory"("code");

-- CreateIndex
CREATE INDEX "Factory_programmeCode_idx" ON "Factory"("programmeCode");

-- CreateIndex
CREATE UNIQUE INDEX "Cycle_factoryId_number_key" ON "Cycle"("factoryId", "number");

-- CreateIndex
CREATE INDEX "AdvisorAssignment_membershipId_idx" ON "AdvisorAssignment"("membershipId");

-- CreateIndex
CREATE INDEX "AdvisorAssignment_factoryId_idx" ON "AdvisorAssignment"("factoryId");

-- CreateIndex
CREATE INDEX "AuditEntry_objectKind_objectId_idx" ON "AuditEntry"("objectKind", "objectId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_chain_position_key" ON "AuditEntry"("chain", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_onceKey_key" ON "Mail"("onceKey");

-- CreateIndex
CREATE INDEX "Mail_toEmail_createdAt_idx" ON "Mail"("toEmail", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");

-- CreateIndex
CREATE INDEX "Membership_organisationId_idx" ON "Membership"("organisationId");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "RecoveryCode_personId_idx" ON "RecoveryCode"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeLink_tokenHash_key" ON "OneTimeLink"("tokenHash");

-- CreateIndex
CREATE INDEX "Issue_factoryId_state_idx" ON "Issue"("factoryId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Issue_factoryId_number_key" ON "Issue"("factoryId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Action_issueId_position_key" ON "Action"("issueId", "position");

-- CreateIndex
CREATE INDEX "Comment_issueId_at_idx" ON "Comment"("issueId", "at");

-- CreateIndex
CREATE INDEX "Evidence_issueId_idx" ON "Evidence"("issueId");

-- CreateIndex
CREATE INDEX "SignOffCheck_issueId_idx" ON "SignOffCheck"("issueId");

-- CreateIndex
CREATE INDEX "IssueEvent_issueId_at_idx" ON "IssueEvent"("issueId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "SelfDiagnosisReview_cycleId_key" ON "SelfDiagnosisReview"("cycleId");

-- CreateIndex
CREATE INDEX "Report_factoryId_kind_idx" ON "Report"("factoryId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Report_assessmentId_version_key" ON "Report"("assessmentId", "version");

-- CreateIndex
CREATE INDEX "ReportReader_organisationId_idx" ON "ReportReader"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "PublicEntry_code_key" ON "PublicEntry"("code");

-- CreateIndex
CREATE INDEX "PublicEntry_programmeCode_idx" ON "PublicEntry"("programmeCode");

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_factoryId_fkey" FOREIGN KEY ("factoryId") REFERENCES "Factory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitInternalNote" ADD CONSTRAINT "VisitInternalNote_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitIssue" ADD CONSTRAINT "VisitIssue_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitIssue" ADD CONSTRAINT "VisitIssue_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitAgreement" ADD CONSTRAINT "VisitAgreement_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitFile" ADD CONSTRAINT "VisitFile_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitFile" ADD CONSTRAINT "VisitFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportContact" ADD CONSTRAINT "SupportContact_factoryId_fkey" FOREIGN KEY ("factoryId") REFERENCES "Factory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_factoryId_fkey" FOREIGN KEY ("factoryId") REFERENCES "Factory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentMember" ADD CONSTRAINT "AssessmentMember_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentMember" ADD CONSTRAINT "AssessmentMember_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueFinding" ADD CONSTRAINT "IssueFinding_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueFinding" ADD CONSTRAINT "IssueFinding_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Company" ADD CONSTRAINT "Company_id_fkey" FOREIGN KEY ("id") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Access" ADD CONSTRAINT "Access_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Access" ADD CONSTRAINT "Access_factoryId_fkey" FOREIGN KEY ("factoryId") REFERENCES "Factory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CreditEntry" ADD CONSTRAINT "CreditEntry_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionYear" ADD CONSTRAINT "ContributionYear_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaFactory" ADD CONSTRAINT "QuotaFactory_contributionYearId_fkey" FOREIGN KEY ("contributionYearId") REFERENCES "ContributionYear"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaFactory" ADD CONSTRAINT "QuotaFactory_factoryId_fkey" FOREIGN KEY ("factoryId") REFERENCES "Factory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unlock" ADD CONSTRAINT "Unlock_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unlock" ADD CONSTRAINT "Unlock_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unlock" ADD CONSTRAINT "Unlock_creditEntryId_fkey" FOREIGN KEY ("creditEntryId") REFERENCES "CreditEntry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unlock" ADD CONSTRAINT "Unlock_contributionYearId_fkey" FOREIGN KEY ("contributionYearId") REFERENCES "ContributionYear"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Factory" ADD CONSTRAINT "Factory_id_fkey" FOREIGN KEY ("id") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Factory" ADD CONSTRAINT "Factory_programmeCode_fkey" FOREIGN KEY ("programmeCode") REFERENCES "Programme"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_factoryId_fkey" FOREIGN KEY ("factoryId") REFERENCES "Factory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdvisorAssignment" ADD CONSTRAINT "AdvisorAssignment_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdvisorAssignment" ADD CONSTRAINT "AdvisorAssignment_factoryId_fkey" FOREIGN KEY ("factoryId") REFERENCES "Factory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdvisorAssignment" ADD CONSTRAINT "AdvisorAssignment_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_factoryId_fkey" FOREIGN KEY ("factoryId") REFERENCES "Factory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_programmeCode_fkey" FOREIGN KEY ("programmeCode") REFERENCES "Programme"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_factoryId_fkey" FOREIGN KEY ("factoryId") REFERENCES "Factory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_enteredInCycleId_fkey" FOREIGN KEY ("enteredInCycleId") REFERENCES "Cycle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOffCheck" ADD CONSTRAINT "SignOffCheck_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueEvent" ADD CONSTRAINT "IssueEvent_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SelfDiagnosisReview" ADD CONSTRAINT "SelfDiagnosisReview_factoryId_fkey" FOREIGN KEY ("factoryId") REFERENCES "Factory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_factoryId_fkey" FOREIGN KEY ("factoryId") REFERENCES "Factory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportReader" ADD CONSTRAINT "ReportReader_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportReader" ADD CONSTRAINT "ReportReader_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicEntry" ADD CONSTRAINT "PublicEntry_factoryId_fkey" FOREIGN KEY ("factoryId") REFERENCES "Factory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
