/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/json/accord-json-names.h"

#include <string.h>

/* Names of one object that are alike to g_str_hash () before it is called
 * hostile.  Among 100,000 honest names a pair or two is. */
#define MAX_ALIKE 500

#define FIRST_BITS 6

typedef struct
{
  guint32 object;               /* from 1; 0 is a free slot */
  guint32 hash;
  guint32 offset;
  guint32 length;
} Slot;

struct _AccordJsonNames
{
  const char *data;
  Slot *slots;                  /* 1 << bits of them, at most half in use */
  guint bits;
  guint n_names;
  guint64 factor;               /* odd and not to be guessed */
};

static guint
find_first_slot (const AccordJsonNames *self,
                 guint32                object,
                 guint32                hash)
{
  guint64 key = ((guint64) object << 32) | hash;

  return (guint) ((key * self->factor) >> (64 - self->bits));
}

static void
grow (AccordJsonNames *self)
{
  Slot *old = self->slots;
  guint n_old = 1u << self->bits;

  self->bits++;
  self->slots = g_new0 (Slot, (gsize) 1 << self->bits);

  for (guint i = 0; i < n_old; i++)
    {
      guint at;

      if (old[i].object == 0)
        continue;

      at = find_first_slot (self, old[i].object, old[i].hash);
      while (self->slots[at].object != 0)
        at = (at + 1) & ((1u << self->bits) - 1);
      self->slots[at] = old[i];
    }

  g_free (old);
}

/* As g_str_hash () has it, for text that is not ended by NUL. */
static guint32
hash_bytes (const char *text,
            gsize       length)
{
  guint32 hash = 5381;

  for (gsize i = 0; i < length; i++)
    hash = hash * 33 + (guint32) (signed char) text[i];

  return hash;
}

static gboolean
is_escaped (const char *text,
            gsize       length)
{
  return memchr (text, '\\', length) != NULL;
}

static gboolean
is_same_name (const char *one,
              gsize       one_length,
              const char *other,
              gsize       other_length)
{
  g_autofree char *one_plain = NULL;
  g_autofree char *other_plain = NULL;

  if (!is_escaped (one, one_length) && !is_escaped (other, other_length))
    return one_length == other_length && memcmp (one, other, one_length) == 0;

  one_plain = accord_json_unescape (one, one_length);
  other_plain = accord_json_unescape (other, other_length);

  return g_str_equal (one_plain, other_plain);
}

/**
 * accord_json_names_new:
 * @data: the text that is scanned, borrowed; it must outlive the names
 *
 * Returns: (transfer full): no names yet
 */
AccordJsonNames *
accord_json_names_new (const char *data)
{
  AccordJsonNames *self = g_new0 (AccordJsonNames, 1);

  self->data = data;
  self->bits = FIRST_BITS;
  self->slots = g_new0 (Slot, (gsize) 1 << self->bits);
  self->factor = ((guint64) g_random_int () << 32) | g_random_int () | 1;

  return self;
}

void
accord_json_names_free (AccordJsonNames *self)
{
  if (self == NULL)
    return;

  g_free (self->slots);
  g_free (self);
}

/**
 * accord_json_names_add:
 * @self: names
 * @object: the object's number in the text, from 1
 * @offset: where the name begins in the text, behind its quotation mark
 * @length: its bytes as they stand, without quotation marks
 *
 * The name must be well formed: accord_json_unescape() applies.  Names count
 * as the same when they are once their escapes are resolved.  The time does
 * not depend on how many names there are, nor on who chose them.
 *
 * Returns: whether the object has used the name before
 */
AccordJsonNameResult
accord_json_names_add (AccordJsonNames *self,
                       guint32          object,
                       gsize            offset,
                       gsize            length)
{
  const char *name = self->data + offset;
  guint mask;
  guint at;
  guint n_alike = 0;
  guint32 hash;

  g_assert (object > 0);

  if (is_escaped (name, length))
    {
      g_autofree char *plain = accord_json_unescape (name, length);

      hash = hash_bytes (plain, strlen (plain));
    }
  else
    {
      hash = hash_bytes (name, length);
    }

  mask = (1u << self->bits) - 1;
  at = find_first_slot (self, object, hash);

  while (self->slots[at].object != 0)
    {
      const Slot *slot = &self->slots[at];

      if (slot->object == object && slot->hash == hash)
        {
          if (is_same_name (self->data + slot->offset, slot->length,
                            name, length))
            return ACCORD_JSON_NAME_AGAIN;
          if (++n_alike > MAX_ALIKE)
            return ACCORD_JSON_NAME_HOSTILE;
        }

      at = (at + 1) & mask;
    }

  self->slots[at].object = object;
  self->slots[at].hash = hash;
  self->slots[at].offset = (guint32) offset;
  self->slots[at].length = (guint32) length;
  self->n_names++;

  if (self->n_names > (1u << self->bits) / 2)
    grow (self);

  return ACCORD_JSON_NAME_NEW;
}

static gunichar
read_hex (const char *digits)
{
  gunichar value = 0;

  for (guint i = 0; i < 4; i++)
    value = value << 4 | (gunichar) g_ascii_xdigit_value (digits[i]);

  return value;
}

/**
 * accord_json_unescape:
 * @text: a text of a JSON file, without its quotation marks
 * @length: its bytes
 *
 * The text must be well formed in the sense of accord_json_scan(): every
 * escape complete, surrogates in pairs, no U+0000.
 *
 * Returns: (transfer full): the text that is meant
 */
char *
accord_json_unescape (const char *text,
                      gsize       length)
{
  g_autoptr (GString) plain = g_string_sized_new (length);
  const char *end = text + length;

  while (text < end)
    {
      gunichar character;

      if (*text != '\\')
        {
          g_string_append_c (plain, *text++);
          continue;
        }

      switch (text[1])
        {
        case 'b':
          g_string_append_c (plain, '\b');
          break;
        case 'f':
          g_string_append_c (plain, '\f');
          break;
        case 'n':
          g_string_append_c (plain, '\n');
          break;
        case 'r':
          g_string_append_c (plain, '\r');
          break;
        case 't':
          g_string_append_c (plain, '\t');
          break;
        case 'u':
          character = read_hex (text + 2);
          if (character >= 0xd800 && character < 0xdc00)
            {
              character = 0x10000 + ((character - 0xd800) << 10) +
                          (read_hex (text + 8) - 0xdc00);
              text += 6;
            }
          g_string_append_unichar (plain, character);
          text += 4;
          break;
        default:
          g_string_append_c (plain, text[1]);
          break;
        }
      text += 2;
    }

  return g_string_free (g_steal_pointer (&plain), FALSE);
}
