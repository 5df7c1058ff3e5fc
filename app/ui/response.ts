import { createContext, useContext } from "react";

/** A form that could not be saved: where it was going, and its fields. */
interface FormToSendAgain {
  path: string;
  fields: readonly [name: string, value: string][];
}

interface ResponseFacts {
  nonce: string;
  requestId: string;
  refused: boolean;
  unavailable: boolean;
  again: FormToSendAgain | null;
}

const ResponseContext = createContext<ResponseFacts>({
  nonce: "",
  requestId: "",
  refused: false,
  unavailable: false,
  again: null,
});

/** Hands the facts of the response being rendered to the parts that print them. */
export const ResponseProvider = ResponseContext.Provider;

/** What every script element of the response must carry. */
export function useNonce(): string {
  return useContext(ResponseContext).nonce;
}

/** Names the request in the log; an error page says it so that we can find what happened. */
export function useRequestId(): string {
  return useContext(ResponseContext).requestId;
}

/** True when a form came back with something to put right. */
export function useRefused(): boolean {
  return useContext(ResponseContext).refused;
}

/** True when the record could not be reached or written: nothing was saved, later it may work. */
export function useUnavailable(): boolean {
  return useContext(ResponseContext).unavailable;
}

/** The form that could not be saved, to be offered again; null when that is not safe. */
export function useFormToSendAgain(): FormToSendAgain | null {
  return useContext(ResponseContext).again;
}
