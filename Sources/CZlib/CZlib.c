#include "CZlib.h"

int tierline_gzip_reading_begin(z_stream *stream) {
  return inflateInit2(stream, 16 + MAX_WBITS);
}
