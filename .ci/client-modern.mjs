// A whole conversation in each way of working with the official client in the protocol's newer era, 2026-07-28: no
// session and no handshake, and what the server wants to know of the client's own model comes back as an answer that
// asks for input. The client validates every answer against the tool's output schema. Arguments as of client.mjs.
import { readFileSync } from 'node:fs';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

const [command, url, articleFile, draftFile] = process.argv.slice(2);
const text = readFileSync(articleFile, 'utf8');
const draft = readFileSync(draftFile, 'utf8');
const revision = '2026-07-28';

function check(holds, what) {
  if (!holds) throw new Error(what);
}

async function converse(name, transport) {
  let asked = 0;
  const client = new Client({ name: 'isnad-ci', version: '1' },
    { capabilities: { sampling: {} }, versionNegotiation: { mode: { pin: revision } } });
  client.setRequestHandler('sampling/createMessage', async ({ params }) => {
    asked++; // more than one message means that a repair is asked for
    return { role: 'assistant', model: 'ci', content: { type: 'text', text: params.messages.length === 1 ? draft : '{"patches":[]}' } };
  });
  await client.connect(transport);
  const call = async (tool, args) => {
    const answer = await client.callTool({ name: tool, arguments: args });
    check(!answer.isError, `${name}: ${tool}: ${JSON.stringify(answer.content)}`);
    check(JSON.stringify(answer.structuredContent) === JSON.stringify(JSON.parse(answer.content[0].text)), `${name}: ${tool} answers twice, not the same`);
    return answer.structuredContent;
  };
  const { tools } = await client.listTools();
  check(tools.length >= 6, `${name}: ${tools.length} tools`);

  // The assistant drafts, isnad verifies.
  const { article_id } = await call('add_article', { text, published: '2022-01-06' });
  const prompt = await client.getPrompt({ name: 'draft_summary', arguments: { article_id } });
  check(prompt.messages.length === 3, `${name}: the prompt has ${prompt.messages.length} messages`);
  const summary = JSON.parse(draft);
  const first = await call('verify_summary', { article_id, summary });
  check(first.verdict === 'refuted', `${name}: the draft is ${first.verdict}`);
  const report = await client.readResource({ uri: `isnad://article/${article_id}/report` });
  check(JSON.parse(report.contents[0].text).verdict === 'refuted', `${name}: the report is another`);
  const said = await call('check_text', { article_id, answer: summary.synopsis[0].text });
  check(typeof said.verdict === 'string', `${name}: check_text gives no verdict`);

  // isnad drafts, through the client's own model.
  const drafted = await call('summarize_article', { article_id, detail: 'full' });
  check(drafted.engine.name === 'client' && asked > 1, `${name}: ${drafted.engine.name} drafted, asked ${asked} times`);
  await client.close();
  console.log(`typescript client, ${revision}: ${name}: ${tools.length} tools, asked for input ${asked} times`);
}

await converse('stdio', new StdioClientTransport({ command, args: ['mcp'] }));
await converse('http', new StreamableHTTPClientTransport(new URL(url)));
