/** Names under which the record keeps places that no list of places holds: in English, whatever the text's language. */

const parkEnd = ' Industrial Park'

export function parkNamed(name: string): string {
  return `${name}${parkEnd}`
}

export function clusterNamed(name: string): string {
  return `${name} Industrial Cluster`
}

/** The name that a park was named after; any other name stays as it is. */
export function withoutParkEnd(name: string): string {
  return name.endsWith(parkEnd) ? name.slice(0, -parkEnd.length) : name
}

export const countryName = 'Vietnam'
