/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * What the page does in a browser: sorting and filtering the matrix. The only file that uses the DOM; its source
 * goes into the page as text, so it may use nothing from outside itself.
 */

function enhance(): void {
  const table = document.querySelector<HTMLTableElement>('#matrix table')
  const form = document.querySelector<HTMLFormElement>('#matrix form')
  const body = table?.tBodies[0]
  if (!table || !form || !body) return
  const rows = [...body.rows]
  const headers = [...table.querySelectorAll<HTMLTableCellElement>('thead tr:last-child th')]
  const shown = form.querySelector('output')!
  const nothing = document.querySelector<HTMLElement>('#matrix .nothing')!
  const say = document.querySelector('#matrix [role=status]')!
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true })
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

  const names = rows.map(row => plain(row.cells[0]!.textContent ?? ''))
  const keys = rows.map(row => (row.dataset.k ?? '').split(' '))

  function filter(): void {
    const words = plain(form!.querySelector('input')!.value).split(/\s+/)
    const wanted = [...form!.querySelectorAll('select')].map(({ value }) => value)
    let count = 0
    rows.forEach((row, i) => {
      const fits =
        wanted.every((value, facet) => keys[i]![facet]!.startsWith(value)) &&
        words.every(word => names[i]!.includes(word))
      if (row.hidden === fits) row.hidden = !fits
      if (fits) count++
    })
    const text = table!.dataset.shown!.replace('{}', String(count))
    if (shown.textContent !== text) shown.textContent = text
    nothing.hidden = count > 0
  }

  /** Of a row without a protocol one wide cell stands for all elements: columns behind it count from the end. */
  function keyOf(row: HTMLTableRowElement, column: number): string | number | null {
    const { cells } = row
    const isShort = cells.length < headers.length
    const behind = cells.length - (headers.length - column)
    const cell = !isShort || column < 3 ? cells[column] : behind > 3 ? cells[behind] : undefined
    if (!cell) return null
    if (cell.dataset.v !== undefined) return cell.dataset.v === '' ? null : Number(cell.dataset.v)
    const kind = headers[column]!.dataset.sort
    if (kind === 'mark') return 'mhrwpz'.indexOf(cell.className)
    const text = cell.textContent ?? ''
    return kind === 'number' ? Number.parseFloat(text) : text
  }

  function sort(column: number): void {
    const header = headers[column]!
    const isUp = header.getAttribute('aria-sort') !== 'ascending'
    const values = new Map(rows.map(row => [row, keyOf(row, column)]))
    const sign = isUp ? 1 : -1
    body!.append(
      ...rows.toSorted((a, b) => {
        const [x, y] = [values.get(a) ?? null, values.get(b) ?? null]
        // what has no value stands last, whichever way
        if (x === null || y === null) return Number(x === null) - Number(y === null)
        return (
          sign * (typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(`${x}`, `${y}`))
        )
      }),
    )
    for (const each of headers) each.removeAttribute('aria-sort')
    header.setAttribute('aria-sort', isUp ? 'ascending' : 'descending')
    say.textContent = table!.dataset[isUp ? 'up' : 'down']!.replace('{}', header.textContent ?? '')
  }

  headers.forEach((header, column) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...header.childNodes)
    button.addEventListener('click', () => sort(column))
    header.append(button)
  })
  form.addEventListener('input', filter)
  form.addEventListener('submit', event => event.preventDefault())
  // the fields have their old values until the event is over
  form.addEventListener('reset', () => setTimeout(filter))
  form.hidden = false
  filter()
}

/** The text of the script. */
export const CLIENT = `(${enhance})()`
