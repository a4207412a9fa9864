interface Refusal {
  code: string;
  message: string;
  message_zh: string;
  fields: Record<string, string[]>;
}

function isRefusal(body: unknown): body is { error: Refusal } {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const error = body.error;
  if (typeof error !== 'object' || error === null) return false;
  return ['code', 'message', 'message_zh', 'fields'].every((part) => part in error);
}

/** A refusal in the API's one error shape, or no answer at all (`status` 0). */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly text: { zh: string; en: string };
  readonly fields: Record<string, string[]>;

  constructor(status: number, refusal: Refusal) {
    super(refusal.message);
    this.name = 'ApiError';
    this.status = status;
    this.code = refusal.code;
    this.text = { zh: refusal.message_zh, en: refusal.message };
    this.fields = refusal.fields;
  }

  static from(status: number, body: unknown): ApiError {
    if (isRefusal(body)) return new ApiError(status, body.error);
    return new ApiError(status, {
      code: 'unreadable',
      message: `The server answered ${status} without saying why.`,
      message_zh: `服务器返回 ${status}，但没有说明原因。`,
      fields: {},
    });
  }

  static unreachable(): ApiError {
    return new ApiError(0, {
      code: 'unreachable',
      message: 'The server could not be reached.',
      message_zh: '无法连接服务器。',
      fields: {},
    });
  }
}
