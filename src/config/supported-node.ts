/** Why this version of Node.js cannot run the service; undefined if it can. The same versions as `engines` in package.json. */
export function findNodeProblem(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isSupported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
  if (isSupported) return undefined
  return `engagement-graphql cannot run in Node.js ${version}: use Node.js 24 or later, 22.12 or later 22, or 20.19 or later 20.`
}
