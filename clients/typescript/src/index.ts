import createFetchClient, { type Client as FetchClient } from "openapi-fetch";
import type { components, paths } from "./schema.js";

export type { components, operations, paths } from "./schema.js";

/** A named shape of the document, for example `Schema<"GenerationTask">`. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/** Every path of the API with the types of its parameters, bodies and answers. */
export type Client = FetchClient<paths>;

export interface Options {
  /** Where VidGo is, for example `https://vidgo.example`. */
  baseUrl: string;
  /** An access token or an API key, asked for at every call; undefined is a visitor. */
  token?: () => string | undefined;
  /** Language of texts: en, zh-TW, ja, ko or es. */
  language?: string;
}

/** A client whose calls are checked against the document when they are compiled. */
export function createClient(options: Options): Client {
  const client = createFetchClient<paths>({ baseUrl: options.baseUrl.replace(/\/+$/, "") });
  client.use({
    onRequest({ request }) {
      const token = options.token?.();
      if (token !== undefined) {
        request.headers.set("Authorization", `Bearer ${token}`);
      }
      if (options.language !== undefined) {
        request.headers.set("Accept-Language", options.language);
      }
      return request;
    },
  });
  return client;
}

/** An answer other than 2xx. */
export class VidGoError extends Error {
  override readonly name = "VidGoError";

  constructor(
    readonly status: number,
    readonly problem: Schema<"Problem"> | Schema<"ValidationProblem"> | undefined,
  ) {
    super(`${status} ${problem?.code ?? "without a problem"}`);
  }

  /** Stable, for programs; undefined when something other than VidGo answered. */
  get code(): string | undefined {
    return this.problem?.code;
  }
}

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The body of a good answer; throws what a bad one says. */
export function ok<Data>(answer: Answer<Data>): Data {
  if (!answer.response.ok || answer.data === undefined) {
    throw new VidGoError(answer.response.status, problemOf(answer.error));
  }
  return answer.data;
}

function problemOf(error: unknown): VidGoError["problem"] {
  const said = typeof error === "object" && error !== null && "code" in error && "request_id" in error;
  return said ? (error as Schema<"Problem">) : undefined;
}

/** Uploads a picture or clip of a subscriber; the address that comes back can be named as an input. */
export async function upload(client: Client, file: Blob): Promise<string> {
  const answer = await client.POST("/api/v1/demo/upload", {
    body: { file },
    bodySerializer: () => {
      const form = new FormData();
      form.append("file", file);
      return form;
    },
  });
  return ok(answer).url;
}

/** Waits until a task is over, however it ended, asking once a second. */
export async function finished(client: Client, taskId: string, signal: AbortSignal): Promise<Schema<"GenerationTask">> {
  for (;;) {
    const task = ok(
      await client.GET("/api/v1/generate/tasks/{task_id}", { params: { path: { task_id: taskId } }, signal }),
    );
    if (task.status === "completed" || task.status === "failed") {
      return task;
    }
    await pause(1000, signal);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", onAbort);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", onAbort, { once: true });
  });
}
