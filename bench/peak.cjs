// Preloaded into a measured process: writes its peak memory in KiB when it ends.
process.on('exit', () =>
  require('node:fs').writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)),
)
