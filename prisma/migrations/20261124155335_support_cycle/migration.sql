-- AlterTable
ALTER TABLE "SupportContact" ADD COLUMN     "cycleId" UUID;

-- CreateIndex
CREATE INDEX "SupportContact_factoryId_on_idx" ON "SupportContact"("factoryId", "on");

-- AddForeignKey
ALTER TABLE "SupportContact" ADD CONSTRAINT "SupportContact_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE SET NULL ON UPDATE CASCADE;
