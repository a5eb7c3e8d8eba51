-- DropIndex
DROP INDEX "Message_state_retryAt_idx";

-- CreateTable
CREATE TABLE "MailPilot" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "address" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailPilot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailBreaker" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "openedAt" TIMESTAMPTZ(3),
    "probeAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailBreaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IntroText" (
    "kind" "MessageKind" NOT NULL,
    "locale" "Locale" NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "IntroText_pkey" PRIMARY KEY ("kind","locale")
);

-- CreateIndex
CREATE INDEX "Message_state_dueAt_id_idx" ON "Message"("state", "dueAt", "id");
