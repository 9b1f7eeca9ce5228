-- ADV-07: until when an advisor has looked at the comments of the factories they advise.
CREATE TABLE "CommentsSeen" (
    "membershipId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "CommentsSeen_pkey" PRIMARY KEY ("membershipId")
);
