/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program's own gettext functions come before the library's, so that no
 * locale needs to be installed for a language that nobody speaks. */

#include "accord-config.h"

#include "accord-test-pseudo.h"

#include <dlfcn.h>
#include <string.h>

char *dcgettext  (const char    *domain,
                  const char    *text,
                  int            category);
char *dgettext   (const char    *domain,
                  const char    *text);
char *dcngettext (const char    *domain,
                  const char    *one,
                  const char    *many,
                  unsigned long  n,
                  int            category);
char *dngettext  (const char    *domain,
                  const char    *one,
                  const char    *many,
                  unsigned long  n);

typedef char *(*Dcgettext)  (const char *, const char *, int);
typedef char *(*Dcngettext) (const char *, const char *, const char *,
                             unsigned long, int);

static gboolean pseudo = FALSE;

void
accord_test_set_pseudo_language (gboolean on)
{
  pseudo = on;
}

/* What a translator must leave as it is: directives, markup, entities. */
static gsize
get_fixed_length (const char *text)
{
  const char *end = NULL;

  switch (*text)
    {
    case '%':
      end = strpbrk (text + 1, "%ABCDHIMSYZabcdefgijlmnpstuxy");
      while (end != NULL && (*end == 'l' || *end == 'h'))
        end++;
      break;

    case '<':
      end = strchr (text, '>');
      break;

    case '{':
      end = strchr (text, '}');
      break;

    case '&':
      end = strpbrk (text, "; ");
      if (end != NULL && *end == ' ')
        end = NULL;
      break;

    default:
      return 0;
    }

  return end != NULL ? (gsize) (end - text) + 1 : 1;
}

static char *
lengthen (const char *text)
{
  static const struct
  {
    char plain;
    const char *longer;
  } vowels[] = {
    { 'a', "áà" }, { 'e', "éè" }, { 'i', "íì" }, { 'o', "óò" }, { 'u', "úù" },
    { 'A', "ÁÀ" }, { 'E', "ÉÈ" }, { 'I', "ÍÌ" }, { 'O', "ÓÒ" }, { 'U', "ÚÙ" },
    { 'y', "ýŷ" },
  };
  GString *longer = g_string_new (NULL);

  while (*text != '\0')
    {
      gsize fixed = get_fixed_length (text);
      const char *vowel = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (vowels) && fixed == 0; i++)
        {
          if (vowels[i].plain == *text)
            vowel = vowels[i].longer;
        }

      if (vowel != NULL)
        g_string_append (longer, vowel);
      else
        g_string_append_len (longer, text, (gssize) MAX (fixed, 1));

      text += MAX (fixed, 1);
    }

  return g_string_free (longer, FALSE);
}

static char *
translate (const char *text)
{
  static GHashTable *known = NULL;
  const char *context = strchr (text, '\004');
  char *found;

  if (known == NULL)
    known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  found = g_hash_table_lookup (known, text);
  if (found == NULL)
    {
      found = lengthen (context != NULL ? context + 1 : text);
      g_hash_table_insert (known, g_strdup (text), found);
    }

  return found;
}

static gboolean
is_ours (const char *domain,
         const char *text)
{
  return pseudo && *text != '\0' &&
         (domain == NULL || g_str_equal (domain, GETTEXT_PACKAGE));
}

char *
dcgettext (const char *domain,
           const char *text,
           int         category)
{
  static Dcgettext real = NULL;

  if (is_ours (domain, text))
    return translate (text);

  if (real == NULL)
    real = (Dcgettext) dlsym (RTLD_NEXT, "dcgettext");

  return real (domain, text, category);
}

char *
dgettext (const char *domain,
          const char *text)
{
  return dcgettext (domain, text, 5);
}

char *
dcngettext (const char    *domain,
            const char    *one,
            const char    *many,
            unsigned long  n,
            int            category)
{
  static Dcngettext real = NULL;

  if (is_ours (domain, one))
    return translate (n == 1 ? one : many);

  if (real == NULL)
    real = (Dcngettext) dlsym (RTLD_NEXT, "dcngettext");

  return real (domain, one, many, n, category);
}

char *
dngettext (const char    *domain,
           const char    *one,
           const char    *many,
           unsigned long  n)
{
  return dcngettext (domain, one, many, n, 5);
}
