/**
 * A digest of 64 bits over UTF-16 code units, in hexadecimal: two runs of FNV-1a side by side. The same in a
 * browser and on every machine; to tell texts apart, not to keep anything secret.
 */
export function hashOf(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ (unit + i), 0x85ebca6b)
  }
  return [a, b].map(half => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
