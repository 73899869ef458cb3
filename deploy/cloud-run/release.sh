#!/usr/bin/env bash
# Brings a release to Cloud Run: schemas first, then the services behind the door, then the door.
#   release.sh SETTINGS TAG        SETTINGS is a file like settings.example, TAG a tag of the images in the repository
#   release.sh --render SETTINGS DIR
#                                  only writes the manifests that would be applied, with images as named in SETTINGS
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
images=(auth-service catalog-service generation-service billing-service gateway)
services=(auth-service catalog-service billing-service generation-worker generation-service gateway)
schemas=(auth catalog generation billing)
required=(PROJECT PROJECT_NUMBER REGION REPOSITORY PUBLIC_API_URL FRONTEND_URL MEDIA_BUCKET SMTP_HOST SMTP_FROM_EMAIL
    FIRST_ADMIN_EMAIL CONTACT_EMAIL ECPAY_MERCHANT_ID)

fail() {
    echo "release: $*" >&2
    exit 1
}

image_variable() {
    local name=${1^^}
    echo "${name//-/_}_IMAGE"
}

load() {
    [[ -r $1 ]] || fail "there is no settings file $1"
    set -a
    # shellcheck disable=SC1090
    source "$1"
    set +a
    local name
    for name in "${required[@]}"; do
        [[ -n ${!name:-} ]] || fail "$name is not set in $1"
    done
}

# A tag can be moved to other bytes afterwards; what runs is named by its digest.
resolve() {
    local image digest
    for image in "${images[@]}"; do
        digest=$(gcloud artifacts docker images describe "$REPOSITORY/$image:$1" --format 'value(image_summary.digest)')
        [[ $digest == sha256:* ]] || fail "$REPOSITORY/$image:$1 has no digest"
        export "$(image_variable "$image")=$REPOSITORY/$image@$digest"
    done
}

# Puts settings where a manifest names them; one that is not set stops the release.
render() {
    local text name
    text=$(<"$1")
    for name in $(grep -o '\${[A-Z_]*}' <<<"$text" | sort -u); do
        name=${name:2:-1}
        [[ -n ${!name:-} ]] || fail "$(basename "$1") needs $name"
        text=${text//\$\{$name\}/${!name}}
    done
    printf '%s\n' "$text"
}

render_migration() {
    local variable
    variable=$(image_variable "$1-service")
    SCHEMA=$1 IMAGE=${!variable} render "$here/migrate.yaml"
}

if [[ ${1:-} == --render ]]; then
    [[ $# -eq 3 ]] || fail "usage: release.sh --render SETTINGS DIR"
    load "$2"
    mkdir -p "$3"
    for schema in "${schemas[@]}"; do render_migration "$schema" >"$3/migrate-$schema.yaml"; done
    for service in "${services[@]}"; do render "$here/$service.yaml" >"$3/$service.yaml"; done
    exit
fi

[[ $# -eq 2 ]] || fail "usage: release.sh SETTINGS TAG"
load "$1"
resolve "$2"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for schema in "${schemas[@]}"; do
    render_migration "$schema" >"$work/job.yaml"
    gcloud run jobs replace "$work/job.yaml" --project "$PROJECT" --region "$REGION"
    gcloud run jobs execute "migrate-$schema" --project "$PROJECT" --region "$REGION" --wait
done
for service in "${services[@]}"; do
    render "$here/$service.yaml" >"$work/service.yaml"
    gcloud run services replace "$work/service.yaml" --project "$PROJECT" --region "$REGION"
done
