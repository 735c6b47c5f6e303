#ifndef TIERLINE_CZLIB_H
#define TIERLINE_CZLIB_H

#include <zlib.h>

/// Prepares a zeroed stream to read the gzip format only. Returns zlib's code.
int tierline_gzip_reading_begin(z_stream *stream);

#endif
