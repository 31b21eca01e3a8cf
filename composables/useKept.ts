import type { Thing } from '../core/kept/things'
import type { Stored } from './useStored'
import { useStored } from './useStored'

/** One of the things that a device keeps (core/kept/things.ts). */
export function useKept<Value>({ key, initial, parse }: Thing<Value>): Stored<Value> {
  return useStored(key, initial, parse)
}
