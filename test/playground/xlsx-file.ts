/** The bytes of a small XLSX workbook, written here so that tests need neither a file nor a library of their own. */
import { crc32 } from 'node:zlib'

/** A cell of the test's workbook: a date is written as Excel does, a number with a date format. */
export type XlsxCell = number | string | boolean | null | { readonly date: number } | { readonly error: string }

export function xlsxFile(sheets: Readonly<Record<string, readonly (readonly XlsxCell[])[]>>): ArrayBuffer {
  const names = Object.keys(sheets)
  const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (entries: readonly string[]): string =>
    xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`)
  return zip({
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    '_rels/.rels': relations([`<Relationship Id="r0" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`]),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
        .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_, index) => `<Relationship Id="r${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`),
      `<Relationship Id="styles" Type="${office}/styles" Target="styles.xml"/>`,
    ]),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        xml(`<worksheet xmlns="${main}">${sheetXml(sheets[name]!)}</worksheet>`),
      ]),
    ),
  })
}

function sheetXml(rows: readonly (readonly XlsxCell[])[]): string {
  const width = Math.max(1, ...rows.map((row) => row.length))
  const last = `${String.fromCharCode(64 + width)}${Math.max(1, rows.length)}`
  const body = rows.map((row, index) => `<row r="${index + 1}">${row.map((cell, column) => cellXml(cell, index, column)).join('')}</row>`)
  return `<dimension ref="A1:${last}"/><sheetData>${body.join('')}</sheetData>`
}

function cellXml(cell: XlsxCell, row: number, column: number): string {
  const at = `r="${String.fromCharCode(65 + column)}${row + 1}"`
  if (cell === null) return ''
  if (typeof cell === 'string') return `<c ${at} t="inlineStr"><is><t>${cell}</t></is></c>`
  if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`
  return 'date' in cell ? `<c ${at} s="1"><v>${cell.date}</v></c>` : `<c ${at} t="e"><v>${cell.error}</v></c>`
}

/** An uncompressed ZIP: local headers with their data, then the directory. */
function zip(files: Readonly<Record<string, string>>): ArrayBuffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text)
    const path = Buffer.from(name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt32LE(crc32(data), 10)
    shared.writeUInt32LE(data.length, 14)
    shared.writeUInt32LE(data.length, 18)
    shared.writeUInt16LE(path.length, 22)
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(offset, 10)
    local.push(Buffer.from('PK\x03\x04', 'latin1'), shared, path, data)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, entry, path)
    offset += 4 + shared.length + path.length + data.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(18)
  const count = Object.keys(files).length
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  const whole = Buffer.concat([...local, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end])
  return whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.length) as ArrayBuffer
}
