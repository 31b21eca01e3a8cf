// Loaded into the Node programs that a command starts (child.ts): they end when it has ended, however that came.
import process from 'node:process'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

function isAlone(parent) {
  try {
    // Windows tells the number of a parent that has ended, too.
    return process.ppid !== parent || !process.kill(parent, 0)
  }
  catch {
    return true
  }
}

if (isMainThread) {
  const parent = Number(process.env.DECK_PARENT)
  // What this program starts has another parent.
  delete process.env.DECK_PARENT
  // A build keeps its main thread busy for seconds.
  if (parent)
    new Worker(new URL(import.meta.url), { workerData: { deckParent: parent }, execArgv: [] }).unref()
}
else if (workerData?.deckParent) {
  setInterval(() => isAlone(workerData.deckParent) && process.kill(process.pid, 'SIGKILL'), 200)
}
