interface Box {
  x: number
  y: number
  wide: number
  high: number
  fill: string
  round?: number
}

function box({ x, y, wide, high, fill, round = 4 }: Box): string {
  return `<rect x="${x}" y="${y}" width="${wide}" height="${high}" rx="${round}" fill="${fill}"/>`
}

function row(count: number, from: number, step: number, one: (x: number, index: number) => string): string {
  return Array.from({ length: count }, (_, index) => one(from + index * step, index)).join('')
}

const ground = box({ x: 0, y: 470, wide: 960, high: 170, fill: '#6c665c', round: 0 })
const paper = '#f6f2e8'
const ink = '#8b8577'
const indigo = '#3d4663'

function lines(x: number, y: number, count: number, wide: number): string {
  return Array.from({ length: count }, (_, index) =>
    box({ x, y: y + index * 26, wide: wide - (index % 3) * 34, high: 8, fill: ink }),
  ).join('')
}

const exit = `${ground}<polygon points="390,470 570,470 720,640 240,640" fill="#d8c66a"/>
  <polygon points="430,470 530,470 620,640 340,640" fill="#7d776c"/>
  ${box({ x: 380, y: 120, wide: 200, high: 350, fill: paper })}${box({ x: 396, y: 136, wide: 168, high: 334, fill: '#5d7a62' })}
  ${box({ x: 410, y: 300, wide: 140, high: 14, fill: '#d9d4c6' })}${box({ x: 400, y: 62, wide: 160, high: 44, fill: '#2b6a4d' })}
  ${box({ x: 420, y: 80, wide: 120, high: 8, fill: '#e6f2eb' })}${box({ x: 660, y: 230, wide: 46, high: 120, fill: '#c9c2b2', round: 22 })}
  ${box({ x: 200, y: 210, wide: 110, high: 150, fill: paper })}${lines(214, 232, 4, 84)}`

const store = `${ground}${[180, 330].map((y) => box({ x: 90, y: y + 110, wide: 780, high: 14, fill: '#4b4f5c' })).join('')}
  ${[180, 330]
    .map((y) =>
      row(6, 120, 125, (x, index) =>
        [
          box({ x, y: y + 14, wide: 90, high: 96, fill: index % 2 ? '#5f7f9a' : '#a9794c', round: 10 }),
          box({ x: x + 16, y: y + 40, wide: 58, high: 44, fill: paper }),
          `<path d="M${x + 45} ${y + 44} l16 16 l-16 16 l-16 -16 z" fill="none" stroke="${indigo}" stroke-width="4"/>`,
        ].join(''),
      ),
    )
    .join('')}${box({ x: 90, y: 484, wide: 780, high: 34, fill: '#8d8778' })}`

const floor = `${ground}${row(4, 60, 220, (x) =>
  [
    box({ x: x + 20, y: 350, wide: 190, high: 20, fill: '#cbbfa8' }),
    box({ x: x + 40, y: 370, wide: 14, high: 120, fill: '#4b4f5c' }),
    box({ x: x + 176, y: 370, wide: 14, high: 120, fill: '#4b4f5c' }),
    box({ x: x + 60, y: 280, wide: 110, high: 26, fill: indigo, round: 8 }),
    box({ x: x + 134, y: 280, wide: 36, high: 72, fill: indigo, round: 8 }),
    box({ x: x + 62, y: 300, wide: 26, high: 40, fill: '#e0b84c' }),
  ].join(''),
)}${row(4, 100, 220, (x) => box({ x, y: 96, wide: 140, high: 16, fill: '#fbf6df' }))}`

const papers = `${box({ x: 0, y: 0, wide: 960, high: 640, fill: '#00000022', round: 0 })}
  ${[
    [150, 70],
    [470, 110],
  ]
    .map(([x = 0, y = 0]) =>
      [
        box({ x, y, wide: 330, high: 460, fill: paper, round: 2 }),
        box({ x: x + 30, y: y + 34, wide: 170, high: 18, fill: indigo }),
        lines(x + 30, y + 84, 9, 270),
        `<circle cx="${x + 250}" cy="${y + 390}" r="42" fill="none" stroke="#3d5a8a" stroke-width="6"/>`,
        `<path d="M${x + 34} ${y + 410} q30 -46 54 0 t60 -8 t50 4" fill="none" stroke="#1b2340" stroke-width="5"/>`,
      ].join(''),
    )
    .join('')}`

const board = `${ground}${box({ x: 140, y: 90, wide: 680, high: 340, fill: '#7a5c3e', round: 8 })}
  ${box({ x: 158, y: 108, wide: 644, high: 304, fill: '#c7a97f' })}${row(4, 184, 154, (x, index) =>
    [
      box({ x, y: 136 + (index % 2) * 14, wide: 126, high: 170 + (index % 3) * 34, fill: paper, round: 2 }),
      box({ x: x + 14, y: 154 + (index % 2) * 14, wide: 70, high: 12, fill: indigo }),
      lines(x + 14, 184 + (index % 2) * 14, 4, 98),
      `<circle cx="${x + 63}" cy="${138 + (index % 2) * 14}" r="7" fill="#2b6a4d"/>`,
    ].join(''),
  )}`

/** What invented photos show: only shapes, nobody and nothing real. */
export const drawings = { exit, store, floor, papers, board }
