import sharp from 'sharp'
import { chanceOf } from './chance'

const grounds = ['#8fa3b8', '#b9a68d', '#9db39a', '#b29aa8', '#a9a18f', '#8d9aa6']
const made = new Map<string, Promise<Buffer>>()

/** A small invented photo, as evidence: a floor, a wall, something on it. The same for the same name. */
export function picture(name: string): Promise<Buffer> {
  const chance = chanceOf(`picture ${name}`)
  const kind = String(chance.whole(0, 5))
  const known = made.get(kind) ?? draw(kind)
  made.set(kind, known)
  return known
}

function draw(kind: string): Promise<Buffer> {
  const chance = chanceOf(`drawing ${kind}`)
  const machines = Array.from({ length: 6 }, (_, index) => {
    const x = 40 + index * 150
    const height = chance.whole(90, 170)
    return `<rect x="${x}" y="${480 - height}" width="110" height="${height}" rx="8" fill="#3d4663" opacity="0.8"/>
      <rect x="${x + 14}" y="${500 - height}" width="82" height="16" rx="4" fill="#e9e2d2"/>`
  }).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640">
    <rect width="960" height="640" fill="${grounds[Number(kind)] ?? '#8fa3b8'}"/>
    <rect y="480" width="960" height="160" fill="#6c665c"/>
    <polygon points="380,480 580,480 760,640 200,640" fill="#d8c66a" opacity="0.7"/>
    <rect x="700" y="150" width="150" height="330" fill="#f4efe4"/><rect x="716" y="166" width="118" height="314" fill="#5d7a62"/>
    <rect x="710" y="104" width="130" height="34" rx="4" fill="#2b6a4d"/>${machines}</svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 62 }).toBuffer()
}
