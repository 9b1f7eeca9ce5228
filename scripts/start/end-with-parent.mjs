// What a programme of ours starts ends with it, also when it is killed. The processes that this one starts in turn
// load this as well, but their channel is theirs: letting go of it would end them at once.
if (String(process.ppid) === process.env.STARTED_BY) {
  process.on('disconnect', () => process.exit(1))
  process.channel?.unref()
}
