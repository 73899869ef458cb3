// What a program does with VidGo through the typed client. The end-to-end tests run it against a stack (TypedClientTest).
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { type Client, createClient, finished, ok, type Schema, upload, VidGoError } from "../src/index.js";

const PATIENCE = 60_000;

/** What the tests tell it. */
function given(name: string): string {
  const value = process.env[name];
  assert.ok(value, `${name} is not set`);
  return value;
}

async function logIn(baseUrl: string): Promise<Client> {
  let token: string | undefined;
  const client = createClient({ baseUrl, token: () => token, language: "en" });
  const session = ok(
    await client.POST("/api/v1/auth/login", {
      body: { email: given("VIDGO_EMAIL"), password: given("VIDGO_PASSWORD") },
    }),
  );
  token = session.access_token;
  assert.equal(session.user.email, given("VIDGO_EMAIL"));
  return client;
}

async function looksAround(client: Client): Promise<void> {
  const models = ok(await client.GET("/api/v1/tools/models/list", { params: { query: { gender: "female" } } }));
  assert.ok(models.length > 0 && models.every((model) => model.gender === "female" && model.preview_url.length > 0));
  const scenes = ok(await client.GET("/api/v1/tools/templates/scenes"));
  assert.ok(scenes.some((scene) => scene.id === "studio"));
}

async function price(client: Client, serviceType: string): Promise<number> {
  const estimate = ok(await client.POST("/api/v1/credits/estimate", { body: { service_type: serviceType } }));
  assert.equal(estimate.service_type, serviceType);
  return estimate.credits_needed;
}

async function balance(client: Client): Promise<number> {
  return ok(await client.GET("/api/v1/credits/balance")).remaining_credits;
}

/** Cuts out an uploaded picture; the same request under the same key is one generation. */
async function cutsOut(client: Client, picture: string): Promise<string> {
  const call = () =>
    client.POST("/api/v1/tools/remove-bg", {
      body: { image_url: picture, output_format: "png" },
      params: { header: { "Idempotency-Key": `journey-${picture}` } },
    });
  const answer = ok(await call());
  assert.ok(answer.success, answer.message ?? "no message");
  assert.ok(answer.task_id !== null && answer.result_url !== null);
  assert.equal(answer.credits_used, await price(client, "background_removal"));
  assert.equal(ok(await call()).task_id, answer.task_id);
  return answer.task_id;
}

/** Asks for a picture without waiting for it, and follows its task. */
async function draws(client: Client, prompt: string): Promise<string> {
  const accepted = ok(
    await client.POST("/api/v1/generate/t2i", {
      body: { prompt: `[[sim:slow=3]] ${prompt}` },
      params: { header: { Prefer: "respond-async" } },
    }),
  );
  assert.equal(accepted.success, false);
  assert.ok(accepted.task_id !== null);
  const task = await finished(client, accepted.task_id, AbortSignal.timeout(PATIENCE));
  assert.equal(task.status, "completed");
  assert.equal(task.error, null);
  assert.ok(task.result_url !== null);
  assert.equal(task.credits_used, await price(client, "t2i"));
  return task.task_id;
}

async function downloads(client: Client, baseUrl: string, task: string): Promise<void> {
  const file = ok(
    await client.GET("/api/v1/generate/history/{task_id}/download", { params: { path: { task_id: task } } }),
  );
  assert.ok(file.can_download);
  const answer = await fetch(new URL(file.download_url, baseUrl));
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("Content-Type") ?? "", /^image\//);
  assert.ok((await answer.arrayBuffer()).byteLength > 100);
}

/** Reads the history page by page. */
async function history(client: Client): Promise<string[]> {
  const tasks: string[] = [];
  let cursor: string | null = null;
  do {
    const query: { limit: number; status: string; cursor?: string } = { limit: 1, status: "completed" };
    if (cursor !== null) {
      query.cursor = cursor;
    }
    const page: Schema<"HistoryPage"> = ok(await client.GET("/api/v1/generate/history", { params: { query } }));
    tasks.push(...page.items.map((item) => item.task_id));
    cursor = page.next_cursor;
  } while (cursor !== null);
  return tasks;
}

async function isRefused(client: Client): Promise<void> {
  const answer = await client.POST("/api/v1/generate/t2i", { body: { prompt: "" } });
  assert.throws(
    () => ok(answer),
    (thrown) => thrown instanceof VidGoError && thrown.status === 422 && thrown.code === "validation_error",
  );
}

const baseUrl = given("VIDGO_URL");
const client = await logIn(baseUrl);
await looksAround(client);
const before = await balance(client);
const file = new Uint8Array(await readFile(given("VIDGO_PICTURE")));
const picture = await upload(client, new Blob([file], { type: "image/png" }));
const cutOut = await cutsOut(client, picture);
const drawn = await draws(client, given("VIDGO_PROMPT"));
await downloads(client, baseUrl, cutOut);
await downloads(client, baseUrl, drawn);
assert.deepEqual(await history(client), [drawn, cutOut]);
assert.equal(await balance(client), before - (await price(client, "background_removal")) - (await price(client, "t2i")));
await isRefused(client);
console.log("the journey is over");
