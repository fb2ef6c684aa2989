import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a project installs beside the package. The tools are those of this repository. */
const TOOLS = ['@jest/globals', '@types/node', 'jest', 'msw', 'ts-jest', 'typescript', 'vitest']

/** Lets the projects in a folder with the installed package use test tools. */
export async function linkTools(folder: string): Promise<void> {
  for (const tool of TOOLS) {
    const link = path.join(folder, 'node_modules', tool)
    await mkdir(path.dirname(link), { recursive: true })
    if (!existsSync(link)) await symlink(path.resolve('node_modules', tool), link)
  }
}

/** A project of a user of the package: its files by name. */
export class ConsumerProject {
  private constructor(private readonly folder: string) {}

  static async create(packageFolder: string, files: Readonly<Record<string, string>>): Promise<ConsumerProject> {
    const project = new ConsumerProject(await mkdtemp(path.join(packageFolder, 'project-')))
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(project.folder, name), text)
    return project
  }

  /** Runs jest as `npx jest` does, and returns its report. Rejects if a test fails. */
  async jest(environment: Readonly<Record<string, string>> = {}): Promise<string> {
    // The timeouts are those of this project, whose tests run while others keep the machine busy.
    const options = ['--ci', '--detectOpenHandles', '--testTimeout=60000']
    const { stderr } = await this.node(['../node_modules/jest/bin/jest.js', ...options], environment)
    return stderr
  }

  /** Runs vitest as `npx vitest run` does, and returns its report. Rejects if a test fails. */
  async vitest(): Promise<string> {
    const options = ['--reporter=verbose', '--no-color', '--testTimeout=60000', '--hookTimeout=60000']
    const { stdout, stderr } = await this.node(['../node_modules/vitest/vitest.mjs', 'run', ...options])
    return stdout + stderr
  }

  /** Runs Node.js with these arguments. Rejects if it fails. */
  node(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    // jest sets NODE_OPTIONS and NODE_ENV for its workers.
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment }
    return run(process.execPath, args, { cwd: this.folder, env })
  }

  /** Checks the types as `npx tsc` does. Rejects with the first problems. */
  async compile(...options: string[]): Promise<void> {
    await this.node(['../node_modules/typescript/bin/tsc', '--noEmit', '--strict', '--skipLibCheck', ...options])
  }
}
