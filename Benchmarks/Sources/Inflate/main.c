// Inflates the sheets and shared strings of workbooks into one buffer and prints the bytes: what no reader can do without.
#include <libdeflate.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint32_t le16(const uint8_t *at) { return at[0] | at[1] << 8; }
static uint32_t le32(const uint8_t *at) { return le16(at) | le16(at + 2) << 16; }

static uint8_t *whole;
static size_t wholeSize;
static uint8_t *part;
static size_t partSize;

static void *grown(void *buffer, size_t *size, size_t needed) {
  if (needed <= *size) return buffer;
  *size = needed;
  buffer = realloc(buffer, needed);
  if (!buffer) abort();
  return buffer;
}

int main(int count, char **paths) {
  struct libdeflate_decompressor *decompressor = libdeflate_alloc_decompressor();
  unsigned long long total = 0;
  for (int index = 1; index < count; index++) {
    FILE *file = fopen(paths[index], "rb");
    if (!file) return perror(paths[index]), 1;
    fseek(file, 0, SEEK_END);
    size_t size = ftell(file);
    rewind(file);
    whole = grown(whole, &wholeSize, size);
    if (fread(whole, 1, size, file) != size || size < 22) return 1;
    fclose(file);

    size_t end = size - 22;
    while (end > 0 && le32(whole + end) != 0x06054b50) end--;
    size_t entry = le32(whole + end + 16);
    for (uint32_t left = le16(whole + end + 10); left > 0; left--) {
      if (entry + 46 > size) return 1;
      const uint8_t *record = whole + entry;
      uint32_t nameSize = le16(record + 28), packed = le32(record + 20), plain = le32(record + 24);
      char name[256] = {0};
      memcpy(name, record + 46, nameSize < 255 ? nameSize : 255);
      entry += 46 + nameSize + le16(record + 30) + le16(record + 32);
      if (!strstr(name, "xl/worksheets/sheet") && !strstr(name, "xl/sharedStrings")) continue;
      if (le16(record + 10) != 8) continue;
      const uint8_t *local = whole + le32(record + 42);
      const uint8_t *data = local + 30 + le16(local + 26) + le16(local + 28);
      part = grown(part, &partSize, plain);
      if (libdeflate_deflate_decompress(decompressor, data, packed, part, plain, NULL)) return 1;
      total += plain;
    }
  }
  printf("{\"count\": %llu}\n", total);
}
