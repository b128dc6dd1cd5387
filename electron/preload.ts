import { contextBridge, ipcRenderer } from 'electron';
import { callChannel } from './window/answer-calls.ts';

/** All that the page sees of the machine; what is called and with what is judged on the other side. */
contextBridge.exposeInMainWorld('nianbao', {
  call: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, name, input),
});
