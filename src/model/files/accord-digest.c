/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-digest.h"

/* Bytes below which a thread costs more than it saves. */
#define WORTH_A_THREAD 8192

/* Digests kept in mind, and the largest text kept for one, in bytes. */
#define REMEMBERED 8
#define REMEMBERED_SIZE (256 * 1024)

struct _AccordDigestJob
{
  GBytes *bytes;
  GThread *thread;
};

typedef struct
{
  GBytes *bytes;
  char *digest;
} Memory;

static GMutex mutex;
static Memory memories[REMEMBERED];
static guint next_memory;

static char *
recall (GBytes *bytes)
{
  char *digest = NULL;

  g_mutex_lock (&mutex);

  for (guint i = 0; i < REMEMBERED && digest == NULL; i++)
    if (memories[i].bytes != NULL && g_bytes_equal (memories[i].bytes, bytes))
      digest = g_strdup (memories[i].digest);

  g_mutex_unlock (&mutex);

  return digest;
}

static void
remember (GBytes     *bytes,
          const char *digest)
{
  Memory *memory;

  if (g_bytes_get_size (bytes) > REMEMBERED_SIZE)
    return;

  g_mutex_lock (&mutex);

  memory = &memories[next_memory];
  next_memory = (next_memory + 1) % REMEMBERED;
  g_clear_pointer (&memory->bytes, g_bytes_unref);
  g_free (memory->digest);
  memory->bytes = g_bytes_ref (bytes);
  memory->digest = g_strdup (digest);

  g_mutex_unlock (&mutex);
}

static gpointer
digest_thread (gpointer data)
{
  return accord_digest_bytes (data);
}

/**
 * accord_digest_bytes:
 * @bytes: content of a file
 *
 * What conflicts are recognised by; no clock and no time stamp has a part in
 * it.  The last few texts are kept in mind: to find the text that was loaded or
 * saved last unchanged on disk, which is what a save does first, takes a
 * comparison and no arithmetic.
 *
 * Returns: (transfer full): SHA-256 of @bytes in lower-case hexadecimal
 */
char *
accord_digest_bytes (GBytes *bytes)
{
  char *digest;

  g_return_val_if_fail (bytes != NULL, NULL);

  digest = recall (bytes);

  if (digest == NULL)
    {
      digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
      remember (bytes, digest);
    }

  return digest;
}

/**
 * accord_digest_start:
 * @bytes: content of a file
 *
 * Begins to make a digest while the caller waits for the disk.
 *
 * Returns: (transfer full): to be given to accord_digest_finish() or
 *   accord_digest_abandon()
 */
AccordDigestJob *
accord_digest_start (GBytes *bytes)
{
  AccordDigestJob *job;

  g_return_val_if_fail (bytes != NULL, NULL);

  job = g_new0 (AccordDigestJob, 1);
  job->bytes = g_bytes_ref (bytes);

  if (g_bytes_get_size (bytes) >= WORTH_A_THREAD)
    job->thread = g_thread_try_new ("digest", digest_thread, bytes, NULL);

  return job;
}

/**
 * accord_digest_finish:
 * @job: (transfer full): what was started
 *
 * Returns: (transfer full): the digest, as of accord_digest_bytes()
 */
char *
accord_digest_finish (AccordDigestJob *job)
{
  char *digest;

  g_return_val_if_fail (job != NULL, NULL);

  if (job->thread != NULL)
    digest = g_thread_join (job->thread);
  else
    digest = accord_digest_bytes (job->bytes);

  g_bytes_unref (job->bytes);
  g_free (job);

  return digest;
}

/**
 * accord_digest_abandon:
 * @job: (transfer full) (nullable): what was started
 *
 * For a digest that is no longer wanted.
 */
void
accord_digest_abandon (AccordDigestJob *job)
{
  if (job == NULL)
    return;

  if (job->thread != NULL)
    g_free (g_thread_join (job->thread));

  g_bytes_unref (job->bytes);
  g_free (job);
}
