// Writes a workbook in a thread of its own: the library builds the whole file at once, which would hold up the gateway.
// Told {rows} any number of times, then {sheets}; answers the bytes.
import { parentPort } from 'node:worker_threads';
import writeWorkbook from 'write-excel-file/node';

/** 1980-01-01 00:00 as a zip file writes it: the same table gives the same bytes whenever it is written. */
const ZIP_EPOCH = 0x00210000;
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;

const rows = [];

parentPort.on('message', async (message) => {
  if (message.rows) {
    for (const row of message.rows) rows.push(row);
    return;
  }
  const [table, about] = message.sheets;
  const bytes = await writeWorkbook([{ ...table, data: [...table.data, ...rows] }, about]).toBuffer();
  parentPort.postMessage(resetZipTimes(bytes));
});

/** Walks the zip's directory, at its end, and sets the time of every file, there and in front of the file. */
function resetZipTimes(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - 22;
  expectMark(view, end, END_RECORD);
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    expectMark(view, at, CENTRAL_HEADER);
    const local = view.getUint32(at + 42, true);
    expectMark(view, local, LOCAL_HEADER);
    view.setUint32(at + 12, ZIP_EPOCH, true);
    view.setUint32(local + 10, ZIP_EPOCH, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

function expectMark(view, at, mark) {
  if (view.getUint32(at, true) !== mark) throw new Error('the workbook is not the zip file it was expected to be');
}
