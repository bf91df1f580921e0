import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import type { StoredFile } from '../state/files.ts'

/** Small files of every kind that a customer could send, drawn here so that nobody needs a network or a licence. */
export type SampleName = 'picture.png' | 'second.png' | 'voice.wav' | 'clip.webm' | 'receipt.pdf'

export function sampleFile(name: SampleName): StoredFile {
  return { name, ...samples[name]() }
}

const samples: Record<SampleName, () => Omit<StoredFile, 'name'>> = {
  'picture.png': () => ({ contentType: 'image/png', bytes: gradient([24, 119, 242], [240, 90, 160]) }),
  'second.png': () => ({ contentType: 'image/png', bytes: gradient([20, 150, 90], [250, 210, 80]) }),
  'voice.wav': () => ({ contentType: 'audio/wav', bytes: tone() }),
  'clip.webm': () => ({ contentType: 'video/webm', bytes: readFileSync(join(import.meta.dirname, 'clip.webm')) }),
  'receipt.pdf': () => ({ contentType: 'application/pdf', bytes: page('Receipt 4711: one blanket, 29.90 EUR') }),
}

type Colour = [number, number, number]

function gradient(from: Colour, to: Colour): Buffer {
  const [width, height] = [320, 200]
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const share = (x / width + y / height) / 2
      from.forEach((start, channel) => {
        const value = Math.round(start + ((to[channel] ?? 0) - start) * share)
        rows[y * (1 + width * 3) + 1 + x * 3 + channel] = value
      })
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** A second of a falling tone, as a telephone would carry it. */
function tone(): Buffer {
  const rate = 8000
  const sound = Buffer.alloc(rate)
  for (let at = 0; at < rate; at++) sound[at] = 128 + Math.round(60 * Math.sin((at * (520 - at / 40)) / 1300))
  const header = Buffer.alloc(44)
  header.write('RIFF', 0, 'latin1')
  header.writeUInt32LE(36 + rate, 4)
  header.write('WAVEfmt ', 8, 'latin1')
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(rate, 24)
  header.writeUInt32LE(rate, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36, 'latin1')
  header.writeUInt32LE(rate, 40)
  return Buffer.concat([header, sound])
}

function page(text: string): Buffer {
  const drawing = `BT /F1 18 Tf 40 760 Td (${text}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let written = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = written.length
    written += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${written.length}\n%%EOF\n`
  return Buffer.from(written + table + trailer, 'latin1')
}
